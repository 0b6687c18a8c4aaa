searchFile(`The harbour office says that its mail was read. · Somebody is reported to have read the mail of the harbour office. · Who read the mail.
Little is known. The office has spoken.
The office gives the day. · 1 March 2024 · Harbour office
The office runs the harbour.
It names nobody. · Harbour office · 2 March 2024
We read a copy of the article. · 4 March 2024
What this site is.
Harbour office`);
