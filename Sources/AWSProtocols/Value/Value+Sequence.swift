extension Value: Sequence {
  /// An iterator over the elements of a list or a set; over nothing where this is none, so that a list that
  /// a response left out reads as an empty one.
  public func makeIterator() -> IndexingIterator<[Value]> {
    switch self {
    case .list(let elements), .set(let elements): elements.makeIterator()
    default: [].makeIterator()
    }
  }

  /// The number of the list's elements, or of what will be iterated over.
  public var underestimatedCount: Int {
    switch self {
    case .list(let elements), .set(let elements): elements.count
    default: 0
    }
  }
}
