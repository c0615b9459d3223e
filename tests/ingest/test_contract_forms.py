from typing import Any

import made
import pytest
from jsonschema import Draft202012Validator

from ingest.contract.forms import form_digest, row_schemas, types

PROPERTIES = [
    (name, model, field, form)
    for name, schema in row_schemas().items()
    for model, part in {name: schema, **schema.get("$defs", {})}.items()
    for field, form in part.get("properties", {}).items()
]


@pytest.mark.parametrize("name", sorted(row_schemas()))
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(row_schemas()[name])


def test_rows_of_every_kind_are_valid_and_others_are_not() -> None:
    document, records, facts = made.full()
    validators = {name: Draft202012Validator(schema) for name, schema in row_schemas().items()}
    assert [error.message for error in validators["documents"].iter_errors(document)] == []
    assert [error.message for record in records for error in validators["records"].iter_errors(record)] == []
    assert [error.message for fact in facts for error in validators["facts"].iter_errors(fact)] == []
    assert not validators["documents"].is_valid(document | {"size": "big"})
    assert not validators["facts"].is_valid(facts[0] | {"weight": 1})
    assert not validators["records"].is_valid({key: one for key, one in records[0].items() if key != "label"})


def invalid(name: str, form: dict[str, Any]) -> list[str]:
    """What is wrong with the examples of a property of a table."""
    validator = Draft202012Validator({"$defs": row_schemas()[name].get("$defs", {})} | form)
    return [error.message for one in form["examples"] for error in validator.iter_errors(one)]


def test_every_field_has_a_description_a_unit_and_an_example_that_is_valid() -> None:
    for name, model, field, form in PROPERTIES:
        assert all((form["description"], form["title"], form["x-unit"], form["x-meaning-ko"])), f"{model}.{field}"
        assert invalid(name, form) == []
        assert ("null" in types(form)) == ("x-null-ko" in form), f"{model}.{field}"


def test_the_types_of_a_property_are_those_that_its_values_may_have() -> None:
    assert types({"anyOf": [{"type": "integer"}, {"type": "null"}]}) == {"integer", "null"}
    assert types({"anyOf": [{"$ref": "#/$defs/Region"}, {"type": "null"}]}) == {"#/$defs/Region", "null"}
    assert types({"enum": ["a", "b"]}) == {"string"}


def test_the_digest_of_the_form_does_not_count_words() -> None:
    assert form_digest() == form_digest()
    assert len(form_digest()) == 16
