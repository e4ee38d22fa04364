extension String {
  /// Whether two texts have the same UTF-8 bytes; `==` would also take canonically equivalent ones
  /// for equal, which keys of AWS resources are not.
  public func hasSameBytes(as other: String) -> Bool {
    let left = utf8
    let right = other.utf8
    guard left.count == right.count else { return false }
    return left.withContiguousStorageIfAvailable { left in
      right.withContiguousStorageIfAvailable { right in left.elementsEqual(right) }
    }.flatMap { $0 } ?? left.elementsEqual(right)
  }
}
