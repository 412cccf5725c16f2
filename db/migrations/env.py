"""Alembic's environment: the connection is handed in by the program; nothing here imports it."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, render_as_batch=connection.dialect.name == "sqlite", transactional_ddl=False)
context.run_migrations()
