extension Collection where Element == UInt8, Self: BidirectionalCollection {
  /// Whether the bytes end with others.
  func ends(with suffix: some BidirectionalCollection<UInt8>) -> Bool {
    reversed().starts(with: suffix.reversed())
  }
}
