"""Making backups and putting one back: the storage's files together with the desk's entries."""
