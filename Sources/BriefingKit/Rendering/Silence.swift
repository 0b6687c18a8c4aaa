/// Who has not responded, as far as the sources go.
struct Silence: Sendable {
  private let site: Site
  private let graph: SiteGraph

  init(_ site: Site, _ graph: SiteGraph) {
    self.site = site
    self.graph = graph
  }

  /// The reported initiator and targets of whom no response is stated.
  var parties: [(actor: IncidentActor, role: Role)] {
    site.actors.compactMap { actor in
      isSilentParty(actor) ? partyRole(of: actor).map { (actor, $0) } : nil
    }
  }

  /// Background and those only mentioned, of whom no response is stated. Somebody whose words the
  /// sources do print is not silent.
  var others: [(actor: IncidentActor, role: Role)] {
    site.actors.compactMap { actor in
      guard let parts = graph.parts[actor.id], let first = parts.first,
        parts.allSatisfy({ !$0.role.isInvolvement }), hasNoResponse(actor),
        graph.claimsMade[actor.id] == nil
      else { return nil }
      return (actor, first.role)
    }
  }

  func isSilentParty(_ actor: IncidentActor) -> Bool {
    partyRole(of: actor) != nil && hasNoResponse(actor)
  }

  private func partyRole(of actor: IncidentActor) -> Role? {
    let roles: [Role] = [.reportedInitiator, .receiver, .reportedOtherTarget]
    return roles.first { role in graph.parts[actor.id]?.contains { $0.role == role } == true }
  }

  /// Neither the actor, nor one that belongs to it, nor one that it belongs to, has responded.
  private func hasNoResponse(_ actor: IncidentActor) -> Bool {
    let family = [actor.id] + (graph.children[actor.id] ?? []) + (actor.parent.map { [$0.value] } ?? [])
    return family.allSatisfy { graph.responses[$0] == nil }
  }
}
