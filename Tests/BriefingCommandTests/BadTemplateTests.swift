import Testing

/// Faults in the templates of a project that has its own.
@Suite struct BadTemplateTests {
  @Test func theRepositorysTemplatesAreThoseThatTheProgramCarries() throws {
    let (project, before) = try builtHarbour()
    try copyTemplates(to: project)
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 0 changed, 0 removed, in N s")
    #expect(try project.snapshot().entries == before.entries)
  }

  @Test func aNameThatDoesNotExistGetsItsNearMiss() throws {
    try expectRefusal(
      "Templates/brief.mustache:3:4: error: no name 'titel' here; did you mean 'title'? (rendering "
        + "'briefs/outlook.html') [unknown-name]"
    ) { project in
      try copyTemplates(to: project)
      try project.change("Templates/brief.mustache", "{{$main}}\n", to: "{{$main}}\n<i>{{titel}}</i>\n")
    }
  }

  @Test func aPartialThatDoesNotExistGetsItsNearMiss() throws {
    try expectRefusal(
      "Templates/brief.mustache:3:1: error: no template 'parts/headign'; did you mean 'parts/heading'? "
        + "[unknown-partial]"
    ) { project in
      try copyTemplates(to: project)
      try project.change("Templates/brief.mustache", "{{$main}}\n", to: "{{$main}}\n{{>parts/headign}}\n")
    }
  }

  @Test func aTemplateThatIncludesItselfIsRefused() throws {
    try expectRefusal(
      "Templates/parts/incident.mustache:1:1: error: 'parts/incident' includes itself without end: parts/incident > "
        + "parts/incident; put one of the tags into a section [template-cycle]"
    ) { project in
      try copyTemplates(to: project)
      try project.write("{{>parts/incident}}\n", to: "Templates/parts/incident.mustache")
    }
  }

  /// A section delays the recursion, and here does not end it.
  @Test func aRecursionThatDoesNotEndIsNoCrash() throws {
    let (project, before) = try builtHarbour()
    try copyTemplates(to: project)
    try project.write("{{#title}}{{>parts/incident}}{{/title}}\n", to: "Templates/parts/incident.mustache")
    let build = try BriefingProcess(["build"], in: project)
    #expect(try build.wait().code == 1)
    #expect(build.errors.contains(": error: partials are more than 100 deep: "))
    #expect(try project.snapshot().entries == before.entries)
  }

  @Test func aLinkOfATemplateThatLeadsNowhereIsFoundOnThePage() throws {
    try expectRefusal(
      """
      Templates/event.mustache:32:14: error: '../timelin/index.html' leads nowhere: the site has no file \
      'timelin/index.html'; did you mean '../timeline/index.html'? [missing-target]
        note: on the page 'events/mail-read.html'
      """
    ) { project in
      try copyTemplates(to: project)
      try project.change("Templates/event.mustache", "timeline/index.html", to: "timelin/index.html")
    }
  }

  @Test func aTemplateThatIsMissingIsAskedFor() throws {
    try expectRefusal(
      "Templates/brief.mustache:1:1: error: the template of the brief page is missing; add it, or delete Templates/ "
        + "to build with the program's own [unknown-template]"
    ) { project in
      try copyTemplates(to: project)
      try project.delete("Templates/brief.mustache")
    }
  }

  private func copyTemplates(to project: ProjectFolder) throws {
    for (path, bytes) in try FolderSnapshot(of: "\(repositoryRoot)/Templates").contents {
      try project.write(bytes, to: "Templates/\(path)")
    }
  }
}
