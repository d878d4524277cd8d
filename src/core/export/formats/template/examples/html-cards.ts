import type { ExampleTemplate } from "../../../../../contract/export.ts";

export const htmlCards: ExampleTemplate = {
  name: "Cards to print",
  use: "A page of HTML with a card for each excerpt, in its own colour of words of the record and of the editor.",
  template: `{% # file: html %}
<!doctype html>
<html lang="{{ language | html }}">
<head>
<meta charset="utf-8">
<title>{{ title | html }}</title>
<style>
body { font: 11pt/1.4 Georgia, serif; margin: 1cm; columns: 2; }
article { border: 1px solid #777; border-radius: 4px; padding: 0 1em; margin: 0 0 1em; break-inside: avoid; }
h2 { font-size: 1em; }
.commentary { color: #555; font-style: italic; }
footer { font-size: 0.85em; }
</style>
</head>
<body>
<h1>{{ title | html }}</h1>
{% for excerpt in excerpts -%}
<article>
<h2>{{ excerpt.claims | map: "text" | last | html }}</h2>
{% for piece in excerpt.pieces -%}
{% if piece.is_cut_before %}<p>[…]</p>
{% endif -%}
<p class="{{ piece.layer | default: "record" | html }}"><b>{{ piece.name | html }}:</b> {{ piece.words | html }}</p>
{% endfor -%}
{% if excerpt.note != "" %}<p>{{ excerpt.note | html }}</p>
{% endif -%}
<footer>{{ excerpt.citation | html }}{% for tag in excerpt.tags %} #{{ tag | html }}{% endfor %}</footer>
</article>
{% endfor -%}
</body>
</html>
`,
};
