"""The steps of the pipeline: each joins rooms and owns what passes between them; `pipeline` calls them in order."""
