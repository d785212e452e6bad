
### Trying campaigns by playing them: the words of `test` and of its reports.
