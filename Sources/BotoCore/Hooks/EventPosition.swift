/// The place of a handler among those of the same event name.
package enum EventPosition: Sendable {
  case first, middle, last
}
