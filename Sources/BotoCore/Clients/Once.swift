import Synchronization

/// Something that is made at first use, once however many ask for it: lines of a batch that come
/// together share a session, and with it one look for credentials.
///
/// The lock is held while it is made, by this library's own code. Only those wait for it who need
/// what is being made.
package final class Once<Made: Sendable>: Sendable {
  private let made = Mutex<Made?>(nil)

  /// Nothing yet.
  package init() {}

  /// What was made, by this caller unless another has. A failure isn't remembered.
  package func value(_ make: () throws -> Made) throws -> Made {
    try made.withLock { made in
      if let made { return made }
      let new = try make()
      made = new
      return new
    }
  }
}
