/// A registered handler. Use it to unregister the handler.
public struct EventRegistration: Sendable {
  let name: EventName
  let identity: HierarchicalEmitter<EventHandler>.Identity
}
