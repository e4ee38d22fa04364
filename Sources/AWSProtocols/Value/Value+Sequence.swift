extension Value: Sequence {
  /// An iterator over the elements of a list; over nothing where this is none, so that a list that
  /// a response left out reads as an empty one.
  public func makeIterator() -> IndexingIterator<[Value]> {
    guard case .list(let elements) = self else { return [].makeIterator() }
    return elements.makeIterator()
  }

  /// The number of the list's elements, or of what will be iterated over.
  public var underestimatedCount: Int {
    if case .list(let elements) = self { elements.count } else { 0 }
  }
}
