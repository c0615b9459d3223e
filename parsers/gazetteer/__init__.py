"""Who and where: regions, governments, bodies, persons by their names."""
