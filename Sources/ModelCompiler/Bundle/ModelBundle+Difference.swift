public import ServiceModel

extension ModelBundle {
  /// Where this bundle and another differ in content. How the blobs are stored doesn't count: two
  /// builds of zlib may deflate the same blob to other bytes.
  ///
  /// - Returns: the name of the first blob that only one of them has or that differs; `nil` when
  ///   they are equal.
  /// - Throws: ``ServiceModel/ModelError`` when a blob is damaged.
  public func firstDifference(from other: ModelBundle) throws(ModelError) -> String? {
    let names = names.map(\.string)
    let others = other.names.map(\.string)
    for name in names {
      guard let blob = try blob(name)?.buffer, let counterpart = try other.blob(name)?.buffer,
        blob.elementsEqual(counterpart)
      else { return name }
    }
    let known = Set(names)
    return others.first { !known.contains($0) }
  }
}
