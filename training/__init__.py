"""How the small models that ship were made: data, training, export, figures. docs/models.md."""
