/// One thread's part in making the files, with buffers that grow once for many of them.
struct SiteMakerWorker {
  private let maker: SiteMaker
  private var buffer: [UInt8] = []
  private var collector = LinkCollector()

  init(_ maker: SiteMaker) { self.maker = maker }

  /// - Parameter index: Of what is to be made: the other files, then the pages from the last on.
  mutating func attempt(_ index: Int, jobs: Int) -> Result<[MadeFile], SiteMaker.Failure> {
    if maker.isCancelled() { return .failure(.cancelled) }
    do throws(SiteMaker.Failure) {
      let others = maker.others.count
      return .success(
        index < others
          ? try files(maker.others[index], jobs: jobs)
          : [try page(maker.plans[maker.plans.count - 1 - (index - others)])]
      )
    } catch {
      return .failure(error)
    }
  }

  /// A page is a function of its template and its context: where both are those of an earlier build, so
  /// are the bytes.
  private mutating func page(_ plan: PagePlan) throws(SiteMaker.Failure) -> MadeFile {
    if let changed = maker.changedProse, !plan.showsProse(of: changed, in: maker.site),
      let known = maker.known?.file(at: plan.path, madeFrom: nil, for: maker.publication)
    {
      return known
    }
    let fingerprint: Fingerprint?
    do {
      let context = try maker.renderer.context(of: plan)
      fingerprint = maker.known?.fingerprint(of: context, plan.template, maker.templates)
      if let fingerprint,
        let known = maker.known?.file(at: plan.path, madeFrom: fingerprint, for: maker.publication)
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

  private mutating func files(_ others: OtherFiles, jobs: Int) throws(SiteMaker.Failure) -> [MadeFile] {
    let files: [OutputFile]
    do {
      files = try others.make(jobs)
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
      let placed = try maker.publication?.put(file)
      return MadeFile(
        path: file.path, links: links, content: maker.known?.fingerprint(of: file.bytes), origin: origin,
        placed: placed)
    } catch {
      throw .machine(.publish(error))
    }
  }
}
