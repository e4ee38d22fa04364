/// Which connections of an origin are free, how many there may be, and who waits for one: decisions
/// only, no I/O.
///
/// A slot is a connection that is made, in use or idle. Who gets a slot gives it back by
/// ``release(_:)`` with the connection, or by ``discard()`` when there is none (any more).
struct ConnectionPoolState<Connection: AnyObject, Waiter> {
  /// What somebody who wants a connection gets.
  enum Grant {
    /// An idle connection.
    case reuse(Connection)
    /// A slot for a new connection.
    case connect
  }

  private let limit: Int
  private var slots = 0
  /// How many of the slots' connections wait for a response's reader, or the source of a body.
  private var lent = 0
  /// The one used last stands last and goes out first, so that those too many grow old.
  private var idle: [Connection] = []
  private var line = WaitingLine<Waiter>()
  private var isShutDown = false

  init(limit: Int) { self.limit = max(1, limit) }

  var idleCount: Int { idle.count }
  var slotCount: Int { slots }
  var waiterCount: Int { line.count }

  /// A connection or a slot, if one is free; else one has to ``wait(_:)``.
  mutating func acquire() -> Grant? {
    if let connection = idle.popLast() { return .reuse(connection) }
    guard slots < limit else { return nil }
    slots &+= 1
    return .connect
  }

  /// Joins the line; `nil` after the end, when nobody's turn comes any more.
  mutating func wait(_ waiter: Waiter) -> Int? { isShutDown ? nil : line.append(waiter) }

  /// Leaves the line; `nil` if the turn has come already.
  mutating func leave(_ id: Int) -> Waiter? { line.remove(id) }

  /// A connection waits for a response's reader or a body's source, who may take as long as they
  /// like.
  mutating func lend() { lent &+= 1 }

  /// It waits no more.
  mutating func takeBack() { lent &-= 1 }

  /// A slot above the limit for the first in the line, if every connection waits for a reader or a
  /// source: that may be the one who waits in the line, and then nothing would ever move.
  mutating func overflow() -> Waiter? {
    guard !isShutDown, lent >= slots, let waiter = line.popFirst() else { return nil }
    slots &+= 1
    return waiter
  }

  /// What becomes of a connection that has done its work.
  enum Release {
    /// The first in the line gets it.
    case hand(Waiter)
    /// It stays open for the next request.
    case keep
    /// It is one too many.
    case close
  }

  /// A connection is free again.
  mutating func release(_ connection: Connection) -> Release {
    guard !isShutDown, slots <= limit else {
      slots &-= 1
      return .close
    }
    if let waiter = line.popFirst() { return .hand(waiter) }
    idle.append(connection)
    return .keep
  }

  /// A slot is free again, its connection gone.
  ///
  /// - Returns: Who gets the slot for a new connection.
  mutating func discard() -> Waiter? {
    if !isShutDown, slots <= limit, let waiter = line.popFirst() { return waiter }
    slots &-= 1
    return nil
  }

  /// Takes an idle connection out, because it closed or grew old.
  ///
  /// - Returns: Whether it was idle.
  mutating func removeIdle(_ connection: Connection) -> Bool {
    guard let index = idle.firstIndex(where: { $0 === connection }) else { return false }
    idle.remove(at: index)
    slots &-= 1
    return true
  }

  /// Ends: nothing is kept any more.
  ///
  /// - Returns: The connections to close, and who waits in vain.
  mutating func shutDown() -> (idle: [Connection], waiters: [Waiter]) {
    isShutDown = true
    let connections = idle
    idle = []
    slots &-= connections.count
    var waiters: [Waiter] = []
    while let waiter = line.popFirst() { waiters.append(waiter) }
    return (connections, waiters)
  }
}
