"""The output as flat tables: rows of fixed columns, written in the formats that analysts load."""
