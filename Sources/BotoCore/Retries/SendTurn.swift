/// A place in the line of attempts that wait to be sent.
package struct SendTurn: Sendable, Hashable {
  /// How many tokens must have flowed in before.
  let token: Double
}
