// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import WireFormats

/// AWS's partitions as endpoint rule sets see them (`partitions.json`): the partition of each
/// region, and what the endpoints of a partition have in common.
package struct Partitions: Sendable {
  /// A partition: `aws`, `aws-cn`, `aws-us-gov`, …
  struct Partition: Sendable {
    let id: ModelText
    let outputs: ModelNode
    let dnsSuffix: ModelText?
    let dualStackDnsSuffix: ModelText?
    let implicitGlobalRegion: ModelText?
    let supportsFIPS: Bool?
    let supportsDualStack: Bool?
    let pattern: RegionPattern
    let regions: [ModelText]
  }

  let all: [Partition]

  /// Reads the partitions of the bundle's `data/partitions`.
  ///
  /// - Throws: ``EndpointError/damaged(_:)`` when there is no partition, or one has no name or a
  ///   region pattern of an unknown form.
  package init(_ node: ModelNode) throws(EndpointError) {
    var all: [Partition] = []
    for partition in node["partitions"].elements {
      guard let id = partition["id"].text, let regex = partition["regionRegex"].text else {
        throw .damaged("partition \(all.count) has no id or no regionRegex")
      }
      guard let pattern = RegionPattern(regex) else {
        throw .damaged("the regionRegex of partition \(id) has an unknown form: \(regex)")
      }
      let outputs = partition["outputs"]
      all.append(
        Partition(
          id: id, outputs: outputs, dnsSuffix: outputs["dnsSuffix"].text,
          dualStackDnsSuffix: outputs["dualStackDnsSuffix"].text,
          implicitGlobalRegion: outputs["implicitGlobalRegion"].text,
          supportsFIPS: outputs["supportsFIPS"].bool,
          supportsDualStack: outputs["supportsDualStack"].bool, pattern: pattern,
          regions: partition["regions"].members.map(\.key)))
    }
    guard !all.isEmpty else { throw .damaged("there are no partitions") }
    self.all = all
  }

  /// The index of the partition that a region belongs to; the first if none has it.
  func index(ofRegion region: UnsafeRawBufferPointer) -> Int {
    all.firstIndex { partition in
      partition.pattern.matches(region) || partition.regions.contains { $0.equals(region) }
    } ?? 0
  }

  /// The name of the partition that a region belongs to; `aws` if none has it.
  ///
  /// - Parameter region: A region's name, known or not: `eu-west-1`.
  package func name(ofRegion region: String) -> String {
    region.withBytes { all[index(ofRegion: $0)].id.string }
  }
}
