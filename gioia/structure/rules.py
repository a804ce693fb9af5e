"""The registry of the rules: what each looks for and how much it weighs."""

from __future__ import annotations

from gioia.structure import (
    evidence,
    exported,
    hierarchy,
    own_words,
    process,
    shape,
    telling,
    voices,
    wording,
)
from gioia.structure.case import Rule

RULES = (
    Rule(
        "G01",
        "A concept in the figure belongs to exactly one theme",
        hierarchy.concepts_without_theme,
        "error",
    ),
    Rule(
        "G02",
        "A theme in the figure belongs to exactly one dimension",
        hierarchy.themes_without_dimension,
        "error",
    ),
    Rule("G03", "No circles, no skipped level, guids are unique", hierarchy.broken_levels, "error"),
    Rule(
        "G04",
        "A quote's text is its source's text from start to end",
        evidence.altered_quotes,
        "error",
    ),
    Rule(
        "G05",
        "What a quote, memo, relation or code points at exists",
        evidence.dangling_references,
        "error",
    ),
    Rule(
        "G06",
        "Labels are neither empty nor doubled within a level",
        wording.empty_or_doubled_labels,
        "error",
    ),
    Rule(
        "G07",
        "A concept in the figure has quotes that support it",
        evidence.concepts_without_quotes,
        "error",
        drafting="warning",
    ),
    Rule(
        "G08",
        "A theme in the figure has concepts, a dimension has themes",
        hierarchy.empty_themes_and_dimensions,
        "error",
        drafting="warning",
    ),
    Rule(
        "G09",
        "A theme in the figure has more than one concept",
        shape.themes_of_one_concept,
        "warning",
    ),
    Rule(
        "G10",
        "A dimension in the figure has more than one theme",
        shape.dimensions_of_one_theme,
        "warning",
    ),
    Rule(
        "G11", "No theme or dimension in the figure is crowded", shape.crowded_codes, "information"
    ),
    Rule(
        "G12",
        "More than one informant supports a concept",
        voices.concepts_of_one_informant,
        "warning",
    ),
    Rule(
        "G13", "More than one informant supports a theme", voices.themes_of_one_informant, "warning"
    ),
    Rule(
        "G14",
        "A label says something else than the label above it",
        wording.labels_like_the_parents,
        "warning",
    ),
    Rule("G15", "An in vivo label stands in a quote", own_words.in_vivo_in_no_quote, "warning"),
    Rule(
        "G16",
        "A concept's label keeps to informants' words",
        own_words.concepts_in_no_ones_words,
        "information",
    ),
    Rule("G17", "The figure is of a usual size", shape.unusual_totals, "information"),
    Rule(
        "G18",
        "What is left out of the figure is known and little",
        shape.concepts_left_out,
        "information",
    ),
    Rule(
        "G19",
        "Every source and informant is heard",
        voices.unheard_sources,
        "warning",
        drafting="information",
    ),
    Rule("G20", "A quote does not stand for many themes", telling.quotes_used_often, "warning"),
    Rule(
        "G21",
        "Power and proof quotes are neither too short nor too long",
        telling.unhandy_quotes,
        "information",
    ),
    Rule(
        "G22",
        "A theme has a power quote and proof quotes",
        telling.themes_not_shown,
        "warning",
        only_final=True,
    ),
    Rule(
        "G23",
        "The proof quotes of a theme are of several informants",
        telling.proof_of_one_informant,
        "warning",
    ),
    Rule("G24", "Themes and dimensions are defined", wording.undefined_codes, "warning"),
    Rule(
        "G25",
        "Process model and data structure hold the same themes",
        process.model_beside_the_structure,
        "warning",
    ),
    Rule(
        "G26",
        "A relation of the process model has evidence",
        process.relations_without_evidence,
        "warning",
    ),
    Rule("G27", "Something contradicts or qualifies", telling.nothing_against, "information"),
    Rule(
        "G28",
        "What was exported last has the labels of now",
        exported.labels_changed_since,
        "warning",
    ),
    Rule(
        "G29", "More than one coder has used a concept", voices.concepts_of_one_coder, "information"
    ),
)
