// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import JMESPath

/// Joins a page's part of a list to what there is (null for the first part), in another form than a
/// list's. The depth is the number of structures around the list.
package typealias JoinLists = (_ total: Value, _ part: [Value], _ depth: Int) -> Value

/// All pages combined: lists are concatenated, numbers added, strings joined, and lists in maps and
/// structures likewise (botocore keeps only those of the first page).
struct FullResult {
  private let keys: [JMESPathExpression]
  private let joinLists: JoinLists?
  private var totals: [Value]
  /// Keys in the order in which pages have them.
  private var order: [Int] = []

  init(keys: [JMESPathExpression], joinLists: JoinLists? = nil) {
    self.keys = keys
    self.joinLists = joinLists
    totals = keys.map { _ in .null }
  }

  mutating func add(_ page: Value) throws {
    for (position, key) in keys.enumerated() {
      let part = try key.search(page)
      if part == nil { continue }
      if let joinLists, case .list(let elements) = part {
        if totals[position] == nil { order.append(position) }
        let depth = keys[position].text.utf8.count { $0 == UInt8(ascii: ".") } + 1
        totals[position] = joinLists(totals[position], elements, depth)
        continue
      }
      if totals[position] == nil {
        order.append(position)
        totals[position] = part
        continue
      }
      let total = totals[position]
      // Otherwise the elements would be copied for every page.
      totals[position] = .null
      totals[position] = Self.sum(total, part)
    }
  }

  /// The result.
  ///
  /// - Parameters:
  ///   - nonAggregatePart: What all pages share.
  ///   - resumeToken: The result's `NextToken`.
  func value(nonAggregatePart: Value, resumeToken: String?) -> Value {
    var result = Value.structure([:])
    for position in order { result.set(totals[position], atPath: keys[position].text) }
    result.merge(nonAggregatePart)
    // What all pages share may contain the first page's part of the results
    // (`DescribeImageScanFindings`), which must not be mistaken for the whole.
    for position in order { result.set(totals[position], atPath: keys[position].text) }
    if let resumeToken { result["NextToken"] = .string(resumeToken) }
    return result
  }

  private static func sum(_ total: consuming Value, _ part: Value) -> Value {
    switch (total, part) {
    case (.list(var elements), .list(let more)):
      total = .null
      elements += more
      return .list(elements)
    case (.string(let text), .string(let more)): return .string(text + more)
    case (.integer(let number), .integer(let more)):
      let (sum, overflows) = number.addingReportingOverflow(more)
      return overflows ? .double(Double(number) + Double(more)) : .integer(sum)
    case (.integer, .double), (.double, .integer), (.double, .double):
      return .double((Double(total) ?? 0) + (Double(part) ?? 0))
    case (.structure(var members), .structure(let more)):
      total = .null
      for member in more { join(member, to: &members) }
      return .structure(members)
    default: return total
    }
  }

  /// Adds a map's entry or a structure's member: lists are concatenated, other values keep the
  /// first page's value.
  private static func join(_ member: Structure.Element, to members: inout Structure) {
    switch (members[member.name], member.value) {
    case (nil, let value), (.null?, let value): members[member.name] = value
    case (.list(let elements)?, .list(let more)):
      members[member.name] = .null
      members[member.name] = sum(.list(elements), .list(more))
    case (.structure(let inner)?, .structure(let more)):
      members[member.name] = .null
      members[member.name] = sum(.structure(inner), .structure(more))
    default: break
    }
  }
}

extension Value {
  /// Sets members, also within structures that both have.
  fileprivate mutating func merge(_ other: Value) {
    for member in Structure(other) ?? [:] {
      if Structure(member.value) != nil, Structure(self[member.name]) != nil {
        self[member.name].merge(member.value)
      } else {
        self[member.name] = member.value
      }
    }
  }
}
