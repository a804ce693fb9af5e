"""Other programs' databases and spreadsheets into the project, each as one change."""
