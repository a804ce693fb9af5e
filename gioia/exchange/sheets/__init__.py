"""Codebooks that people keep in spreadsheets: CSV and XLSX as rows, and rows as codes."""
