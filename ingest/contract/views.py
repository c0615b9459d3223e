"""Questions that are asked often, as views over the flat tables: SQL that DuckDB and SQLite both read."""

from __future__ import annotations

# Of an amount that is split into parts the total alone is taken, so that sums count nothing twice.
_BUDGETS = """
SELECT fact_id, record_id, path, record_label, record_kind, sido, sigungu, region_code, year,
       attribute_key, amount, amount_max, text, line
FROM facts_money
WHERE attribute_name = 'budget' AND currency = 'KRW' AND (role IS NULL OR role = 'total')
"""
_CONTACTS = """
SELECT c.record_id, c.path, c.record_label, c.record_kind, r.publisher, c.sido, c.sigungu, c.region_code, c.year,
       c.organization, c.department, c.person, c.position, c.phone, c.email, c.line
FROM contacts c JOIN records r ON r.record_id = c.record_id
"""
_AWARDS = """
SELECT fact_id, record_id, path, record_label, record_kind, sido, sigungu, region_code, year AS text_year,
       CASE WHEN award_date_precision IN ('year', 'month', 'day') THEN CAST(substr(award_date, 1, 4) AS INTEGER)
            END AS award_year,
       name, grade, award_date, text, line
FROM facts_award
"""
_CHANGES = """
SELECT fact_id, record_id, path, record_label, record_kind, sido, sigungu, region_code, year,
       subject, before, after, before_value, after_value, unit, after_value - before_value AS difference,
       CASE WHEN before_value <> 0 THEN round(100.0 * (after_value - before_value) / abs(before_value), 1)
            END AS per_cent,
       text, line
FROM facts_change
WHERE before_value IS NOT NULL AND after_value IS NOT NULL
"""
_LAWS = """
SELECT fact_id, record_id, path, record_label, record_kind, sido, sigungu, region_code, year,
       coalesce(official, name) AS law, law_id, article, name AS cited_as, line
FROM facts_law
"""
VIEWS = {
    name: query.strip()
    for name, query in (
        ("v_budgets", _BUDGETS),
        ("v_contacts", _CONTACTS),
        ("v_awards", _AWARDS),
        ("v_changes", _CHANGES),
        ("v_laws", _LAWS),
    )
}
# The tables that a view reads.
VIEWED = {
    "v_budgets": ("facts_money",),
    "v_contacts": ("contacts", "records"),
    "v_awards": ("facts_award",),
    "v_changes": ("facts_change",),
    "v_laws": ("facts_law",),
}
