// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An Amazon Resource Name: `arn:partition:service:region:account:resource`.
package struct ARN {
  /// The positions of an ARN's parts among its bytes.
  package struct PartRanges: Sendable {
    package let partition: Range<Int>
    package let service: Range<Int>
    package let region: Range<Int>
    package let account: Range<Int>
    package let resource: Range<Int>

    /// `nil` for bytes that aren't an ARN.
    package init?(_ bytes: UnsafeRawBufferPointer) {
      guard bytes.starts(with: "arn:".utf8) else { return nil }
      var end = 3
      func next() -> Range<Int>? {
        let start = end + 1
        guard let colon = bytes[start...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        end = colon
        return start..<end
      }
      guard let partition = next(), let service = next(), let region = next(),
        let account = next()
      else { return nil }
      self.partition = partition
      self.service = service
      self.region = region
      self.account = account
      resource = end + 1..<bytes.count
    }
  }

  package let partition: String
  package let service: String
  package let region: String
  package let account: String
  package let resource: String

  /// `nil` for a string that isn't an ARN.
  package init?(_ text: String) {
    guard let ranges = text.withBytes(PartRanges.init) else { return nil }
    let bytes = text.utf8
    func part(_ range: Range<Int>) -> String {
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return String(text[start..<bytes.index(start, offsetBy: range.count)])
    }
    partition = part(ranges.partition)
    service = part(ranges.service)
    region = part(ranges.region)
    account = part(ranges.account)
    resource = part(ranges.resource)
  }

  /// The resource's parts between slashes and colons.
  package var resourceParts: [String] {
    resource.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == ":" }.map(String.init)
  }
}
