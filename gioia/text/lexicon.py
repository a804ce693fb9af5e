"""Words by which a transcript says who speaks, in the languages that our users write.

All are in lower case. A label is looked up whole, or by its first word with its number taken off
(`Participant 3`, `P3`). Single letters are here only where they mean one thing in every language;
`text.roles` tells the rest by who asks.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


INTERVIEWER = _words(
    "i int iv interviewer interviewers moderator moderators facilitator host researcher",
    "investigator",
    "badacz badaczka ankieter ankieterka moderatorka prowadzący prowadząca wywiadowca",
    "дослідник дослідниця інтерв'юер інтерв'юерка модератор модераторка ведучий ведуча",
    "исследователь исследовательница интервьюер ведущий ведущая",
    "interviewerin moderatorin forscher forscherin enquêteur enquêtrice intervieweur intervieweuse",
    "animateur animatrice chercheur chercheuse entrevistador entrevistadora investigador",
    "investigadora moderador moderadora pesquisador pesquisadora intervistatore intervistatrice",
    "ricercatore ricercatrice tazatel tazatelka 采访者 访问者 主持人 訪問者 採訪者 المحاور",
)

INFORMANT = _words(
    "r resp respondent respondents informant informants interviewee participant participants",
    "expert narrator guest uczestnik uczestniczka respondentka rozmówca rozmówczyni informator",
    "informatorka badany badana ekspert ekspertka респондент респондентка інформант інформантка",
    "учасник учасниця експерт експертка информант участник участница эксперт",
    "befragte befragter teilnehmer teilnehmerin interviewte interviewter experte expertin",
    "enquêté enquêtée participante répondant entrevistado entrevistada informante",
    "encuestado encuestada intervistato intervistata rispondente dotazovaný",
    "受访者 受訪者 参与者 المشارك",
)

QUESTION = _words(
    "q question pytanie pyt питання запитання вопрос frage pregunta pergunta domanda vraag otázka",
    "kysymys fråga 问 問 سؤال",
)

ANSWER = _words(
    "a answer odpowiedź odp відповідь ответ antwort réponse respuesta resposta risposta antwoord",
    "odpověď vastaus svar 答 جواب",
)

SPEAKER = _words(
    "speaker spk voice person unknown unidentified all man woman male female",
    "mówca mówczyni głos osoba kobieta mężczyzna промовець спікер голос особа чоловік жінка",
    "говорящий спикер голос мужчина женщина sprecher sprecherin person mann frau",
    "locuteur locutrice voix homme femme hablante voz hombre mujer orador oradora falante",
    "parlante voce uomo donna 发言人 發言人 说话人",
)

NOISE = _words(
    "break music applause laughter laughs noise pause silence intro outro jingle sponsor sponsors",
    "advert advertisement przerwa muzyka oklaski śmiech cisza pauza перерва музика оплески сміх",
    "тиша пауза музыка аплодисменты смех тишина musik applaus gelächter stille",
    "musique applaudissements rires música aplausos risas risos pausa silencio silêncio",
    "musica applausi risate silenzio",
)

TITLES = _words(
    "mr mrs ms miss dr prof professor sir madam lord lady rev hon judge senator minister chair",
    "chairman chairwoman president pan pani poseł posłanka marszałek wicemarszałek przewodniczący",
    "przewodnicząca пан пані депутат головуючий головуюча господин госпожа",
    "herr frau monsieur madame mme señor señora sr sra don doña dona dom senhor senhora",
    "signor signora president presidente presidenta",
)

PARTICLES = _words(
    "van von der den de da do dos das di du del della la le el al bin ibn of the and und et y e i",
    "z ze a o as os і й та и ter ten",
)

METADATA = _words(
    "title subtitle summary subject topic theme date data time duration length location place",
    "source link url http https www file filename folder format language keywords tags version",
    "author authors editor transcriber transcribed transcription transcript translator",
    "translated venue recording recorded recorder audio video media note notes nb ps comment",
    "comments description",
    "abstract copyright license licence disclaimer attendees present participants speakers",
    "interviewers page chapter section part step figure table appendix example warning tip email",
    "day week month phase goal objective lesson module level option case study task item reason",
    "agenda decision decisions action actions result results conclusion conclusions strengths",
    "weaknesses recommendation recommendations goals aims",
    "name role position organisation organization company slide",
    "phone address age gender sex occupation education project code id",
    "tytuł temat data miejsce czas godzina plik nagranie transkrypcja uwaga uwagi notatka język",
    "autor autorka strona rozdział tabela rysunek przykład płeć wiek zawód wykształcenie projekt",
    "назва тема дата місце час тривалість файл запис примітка примітки мова автор сторінка",
    "розділ таблиця приклад стать вік посада название место время длительность запись примечание",
    "язык страница глава пример пол возраст",
    "titel thema datum ort zeit dauer datei aufnahme anmerkung bemerkung sprache seite kapitel",
    "beispiel titre sujet lieu heure durée fichier enregistrement remarque langue exemple",
    "título tema fecha lugar hora duración archivo grabación nota notas idioma página capítulo",
    "ejemplo assunto local duração arquivo gravação observação exemplo titolo luogo ora durata",
    "registrazione lingua pagina capitolo esempio",
    "日期 地点 地點 时间 時間 标题 標題 备注 備註",
)
