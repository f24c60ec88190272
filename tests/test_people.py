"""`gen terms … --people` through the public door, down to a brief that warns until a gender is noted."""

from __future__ import annotations

from pathlib import Path

from support import Project

VISIT = """\
Minister Opens the Harbour Museum

Minister Ada Lindqvist opened the Harbour Museum in Oslo on 10 May 2025. Ada Lindqvist thanked the builders.
"""


def test_people_are_taken_in_listed_and_given_out(project: Project, tmp_path: Path) -> None:
    office = tmp_path / "people.csv"
    office.write_text("name;local_name;title;gender;note\nAda Lindqvist;;ministra da Cultura;f;\n", "utf-8")
    result = project.gen("terms", "import", str(office), "--lang", "pt-BR", "--people")
    assert result.exit_code == 0
    assert "1 new people" in result.stderr
    assert "Ada Lindqvist,Ada Lindqvist,ministra da Cultura,f," in (
        project.root / "locales/pt-BR/persons.csv"
    ).read_text("utf-8")
    assert "ministra da Cultura" in project.gen("terms", "list", "ada", "--lang", "pt-BR", "--people").stdout
    copy = tmp_path / "copy.csv"
    assert project.gen("terms", "export", str(copy), "--lang", "pt-BR", "--people").exit_code == 0
    assert copy.read_text("utf-8") == (project.root / "locales/pt-BR/persons.csv").read_text("utf-8")
    again = project.gen("terms", "import", str(office), "--lang", "pt-BR", "--people")
    assert "0 new people, 1 in all" in again.stderr


def test_a_draft_warns_of_a_guessed_gender_until_it_is_noted(project: Project) -> None:
    project.seed("visit.txt", VISIT)
    project.gen("brief", "--lang", "pt-BR", "--format", "md")
    warned = project.read("pt-BR/visit.brief.md")
    assert "títulos cujo gênero ou forma oficial deve ser confirmado: “Ada Lindqvist”" in warned
    persons = project.root / "locales" / "pt-BR" / "persons.csv"
    persons.parent.mkdir(parents=True)
    noted = "m" if "O ministro" in warned or "O Ministro" in warned else "f"
    persons.write_text(f"name,local_name,title,gender,note\nAda Lindqvist,,,{noted},\n", "utf-8")
    project.gen("brief", "--lang", "pt-BR", "--format", "md")
    assert "títulos cujo gênero" not in project.read("pt-BR/visit.brief.md")
