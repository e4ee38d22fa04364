/// First come, first served; who gives up leaves.
package struct WaitingLine<Element> {
  private var places: [(id: Int, element: Element?)] = []
  private var head = 0
  private var nextID = 0

  /// How many wait.
  package private(set) var count = 0

  /// An empty line.
  package init() {}

  /// Adds one at the end.
  ///
  /// - Returns: Its number, with which it can leave.
  package mutating func append(_ element: Element) -> Int {
    nextID &+= 1
    places.append((nextID, element))
    count &+= 1
    return nextID
  }

  /// Takes the first one out.
  package mutating func popFirst() -> Element? {
    while head < places.count {
      let element = places[head].element
      places[head].element = nil
      head &+= 1
      if head == places.count || head > 64 && head &* 2 > places.count {
        places.removeSubrange(..<head)
        head = 0
      }
      if let element {
        count &-= 1
        return element
      }
    }
    return nil
  }

  /// Takes one out that gives up; `nil` if it is gone already.
  package mutating func remove(_ id: Int) -> Element? {
    guard let index = places[head...].firstIndex(where: { $0.id == id }),
      let element = places[index].element
    else { return nil }
    places[index].element = nil
    count &-= 1
    return element
  }
}
