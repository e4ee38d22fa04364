/// The call on whose behalf credentials are looked for: all that a renewal takes over of its first
/// caller's surroundings.
struct CallOrigin: Sendable {
  let client: ServiceClient
  let options: CallOptions

  /// That of the present task.
  @TaskLocal static var current: CallOrigin?
}
