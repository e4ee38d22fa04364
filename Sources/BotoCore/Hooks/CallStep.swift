/// What runs at a point of a call.
enum CallStep: Sendable {
  /// Work that never waits, and so costs no more than its own: nearly all that comes with the
  /// library.
  case direct(@Sendable (CallContext) throws -> Void)
  /// Work that may wait.
  case waiting(CallHandler)
}
