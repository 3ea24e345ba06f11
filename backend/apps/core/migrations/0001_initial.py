from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    # Does nothing on SQLite.
    operations = [TrigramExtension()]
