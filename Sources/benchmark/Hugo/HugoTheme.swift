/// A plain theme with the work that a briefing cannot do without: links to files become links to pages, a
/// missing page stops the build, an actor lists its events, events stand in the order of time.
///
/// It knows no claims and checks no fragments, so Hugo has less to do.
enum HugoTheme {
  static let files = [
    Corpus.File(path: "hugo.toml", text: settings),
    layout("_default/baseof", frame),
    layout("_default/single", page),
    layout("_default/list", list),
    layout("_default/_markup/render-link", link),
    layout("index", home),
    layout("events/list", timeline),
    layout("actors/single", actor),
    layout("partials/row", row),
    layout("partials/named", named),
    layout("partials/events-by-actor", eventsByActor),
  ]

  static let folders = ["_default/_markup", "events", "actors", "partials"].map { "layouts/\($0)" }

  private static func layout(_ name: String, _ text: String) -> Corpus.File {
    Corpus.File(path: "layouts/\(name).html", text: text + "\n")
  }

  private static let settings = """
    baseURL = "https://example.org/"
    title = "Corpus"
    disableKinds = ["taxonomy", "term", "404"]

    [outputs]
    home = ["html", "rss"]
    section = ["html"]
    page = ["html"]

    [services.rss]
    limit = 20

    [markup.highlight]
    codeFences = false

    [markup.goldmark.parser]
    autoHeadingIDType = "github"

    """

  private static let frame = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ .Title }} – {{ .Site.Title }}</title>
    <meta name="description" content="{{ .Params.summary }}">
    <link rel="canonical" href="{{ .Permalink }}">
    </head>
    <body>
    <nav><a href="{{ "" | relURL }}">Home</a>{{ range slice "events" "actors" "responses" "sources" "briefs" }}
    <a href="{{ printf "/%s/" . | relURL }}">{{ . | title }}</a>{{ end }}</nav>
    <main>
    <h1>{{ .Title }}</h1>
    {{ block "main" . }}{{ end }}
    </main>
    </body>
    </html>
    """

  private static let page = """
    {{ define "main" }}<p>{{ .Params.summary }}</p>
    <p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
    {{ range .Params.tags }} {{ . }}{{ end }}</p>
    {{ .Content }}
    {{ partial "named" . }}
    <p>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
    {{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p>{{ end }}
    """

  private static let actor = """
    {{ define "main" }}<p>{{ .Params.summary }}</p>
    {{ .Content }}
    <h2>Events</h2>
    <ol>{{ $events := partialCached "events-by-actor" . "all" }}
    {{ range index $events .File.ContentBaseName }}{{ partial "row" . }}{{ end }}</ol>
    {{ partial "named" . }}{{ end }}
    """

  private static let list = """
    {{ define "main" }}<ul>
    {{ range .RegularPages.ByTitle }}{{ partial "row" . }}{{ end }}</ul>{{ end }}
    """

  private static let timeline = """
    {{ define "main" }}<ol>
    {{ range .RegularPages.ByDate }}{{ partial "row" . }}{{ end }}</ol>{{ end }}
    """

  private static let home = """
    {{ define "main" }}<ol>
    {{ range first 20 .Site.RegularPages.ByDate.Reverse }}{{ partial "row" . }}{{ end }}</ol>{{ end }}
    """

  private static let row = """
    <li><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
    <a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>
    """

  private static let named = """
    {{ $page := . }}{{ range $section := slice "actors" "sources" }}<h2>{{ title . }}</h2>
    <ul>{{ range index $page.Params . }}{{ $path := printf "/%s/%s" $section . }}
    {{ with $page.Site.GetPage $path }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
    {{ else }}{{ errorf "%s: no page %s" $page.File.Path $path }}{{ end }}{{ end }}</ul>
    {{ end }}
    """

  private static let eventsByActor = """
    {{ $found := newScratch }}{{ range (where .Site.RegularPages "Section" "events").ByDate }}{{ $event := . }}
    {{ range .Params.actors }}{{ $found.Add . (slice $event) }}{{ end }}{{ end }}
    {{ return $found.Values }}
    """

  private static let link = """
    {{- $url := urls.Parse .Destination -}}{{- $address := .Destination -}}
    {{- if strings.HasSuffix $url.Path ".md" -}}
    {{- with .Page.GetPage $url.Path -}}{{- $address = .RelPermalink -}}
    {{- else -}}{{- errorf "%s: no page %s" $.Page.File.Path $.Destination -}}{{- end -}}
    {{- with $url.Fragment -}}{{- $address = printf "%s#%s" $address . -}}{{- end -}}
    {{- end -}}
    <a href="{{ $address }}">{{ .Text }}</a>
    {{- "" -}}
    """
}
