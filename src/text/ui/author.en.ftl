
### Writing, drawing, translating and sharing campaigns: the words of `new`, `graph`, `translate`, `watch`, `pack` and their like.
