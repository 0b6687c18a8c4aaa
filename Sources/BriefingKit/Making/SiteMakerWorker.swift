/// One thread's part in making the files, with buffers that grow once for many of them.
struct SiteMakerWorker {
  private let maker: SiteMaker
  private var buffer: [UInt8] = []
  private var collector = LinkCollector()

  init(_ maker: SiteMaker) { self.maker = maker }

  mutating func attempt(_ index: Int) -> Result<MadeFile, SiteMaker.Failure> {
    if maker.isCancelled() { return .failure(.cancelled) }
    do throws(SiteMaker.Failure) {
      let pages = maker.plans.count
      return .success(
        try index < pages ? page(maker.plans[index]) : other(maker.others[index - pages]))
    } catch {
      return .failure(error)
    }
  }

  /// A page is a function of its template and its context: where both are those of an earlier build, so
  /// are the bytes.
  private mutating func page(_ plan: PagePlan) throws(SiteMaker.Failure) -> MadeFile {
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

  private mutating func other(_ file: OtherFile) throws(SiteMaker.Failure) -> MadeFile {
    let bytes: [UInt8]
    do {
      bytes = try file.bytes()
    } catch {
      throw .machine(.load(error))
    }
    return try finish(OutputFile(path: file.path, bytes: bytes), nil)
  }

  private mutating func finish(
    _ file: OutputFile, _ origin: PageOrigin?
  ) throws(SiteMaker.Failure) -> MadeFile {
    let links = collector.links(in: file.bytes, format: PageLinks.Format(path: file.path))
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
