/// A handler that was registered, by which it can be unregistered.
public struct EventRegistration: Sendable {
  let name: EventName
  let identity: HierarchicalEmitter<EventHandler>.Identity
}
