/// One thread's part in making the files, with buffers that grow once for many of them.
struct SiteMakerWorker {
  private let maker: SiteMaker
  private let publication: Publication?
  private var buffer: [UInt8] = []
  private var collector = LinkCollector()

  init(_ maker: SiteMaker, _ publication: Publication?) {
    self.maker = maker
    self.publication = publication
  }

  mutating func attempt(_ plan: PagePlan) -> Result<[MadeFile], SiteMaker.Failure> {
    if maker.isCancelled() { return .failure(.cancelled) }
    do throws(SiteMaker.Failure) { return .success([try page(plan)]) } catch { return .failure(error) }
  }

  mutating func attempt(_ others: OtherFiles) -> Result<[MadeFile], SiteMaker.Failure> {
    if maker.isCancelled() { return .failure(.cancelled) }
    do throws(SiteMaker.Failure) { return .success(try files(others)) } catch { return .failure(error) }
  }

  /// A page is a function of its template and its context: where both are those of an earlier build, so
  /// are the bytes.
  private mutating func page(_ plan: PagePlan) throws(SiteMaker.Failure) -> MadeFile {
    if let changed = maker.changedProse, !plan.showsProse(of: changed, in: maker.site),
      let known = maker.known?.file(at: plan.path, madeFrom: nil, for: publication)
    {
      return known
    }
    let fingerprint: Fingerprint?
    do {
      let context = try maker.renderer.context(of: plan)
      fingerprint = maker.known?.fingerprint(of: context, plan.template, maker.templates)
      if let fingerprint,
        let known = maker.known?.file(at: plan.path, madeFrom: fingerprint, for: publication)
      {
        return known
      }
      buffer.removeAll(keepingCapacity: true)
      try maker.renderer.render(plan, context, into: &buffer)
    } catch {
      throw .template(error)
    }
    return try finish(
      OutputFile(path: plan.path, bytes: buffer), fingerprint.map { PageOrigin(fingerprint: $0) })
  }

  private mutating func files(_ others: OtherFiles) throws(SiteMaker.Failure) -> [MadeFile] {
    let files: [OutputFile]
    do {
      files = try others.make()
    } catch {
      throw .machine(.load(error))
    }
    var made: [MadeFile] = []
    for file in files { made.append(try finish(file, nil)) }
    return made
  }

  private mutating func finish(
    _ file: OutputFile, _ origin: PageOrigin?
  ) throws(SiteMaker.Failure) -> MadeFile {
    let links = collector.packedLinks(in: file.bytes, format: PageLinks.Format(path: file.path))
    do {
      let placed = try publication?.put(file)
      return MadeFile(
        path: file.path, links: links, content: maker.known?.fingerprint(of: file.bytes), origin: origin,
        placed: placed)
    } catch {
      throw .machine(.publish(error))
    }
  }
}
