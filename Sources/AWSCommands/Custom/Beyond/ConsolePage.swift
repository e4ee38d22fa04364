// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import WireFormats

/// The page of the AWS console for a resource.
enum ConsolePage {
  /// The URL of a resource's page.
  ///
  /// - Throws: ``CommandFailure`` if the table has no page for it.
  static func url(of arn: ARN, _ text: String) throws(CommandFailure) -> String {
    guard let pages = ConsolePages.ofService[arn.service] else {
      throw CommandFailure(
        .parameters,
        "No page of the AWS console is known for the service '\(arn.service)'; known: "
          + ConsolePages.ofService.keys.sorted().joined(separator: ", "))
    }
    let parts = arn.resourceParts
    let page = pages.lazy.compactMap { page -> String? in
      guard let kind = page.kind else { return fill(page.template, arn, text, parts) }
      guard parts.first == kind else { return nil }
      return fill(page.template, arn, text, Array(parts.dropFirst()))
    }.first
    guard let page else {
      throw CommandFailure(
        .parameters,
        "No page of the AWS console is known for the \(arn.service) resource '\(arn.resource)'")
    }
    let region = arn.region.isEmpty ? "" : arn.region + "."
    return "https://\(region)\(try domain(of: arn.partition))/\(page)"
  }

  private static func domain(of partition: String) throws(CommandFailure) -> String {
    switch partition {
    case "aws": "console.aws.amazon.com"
    case "aws-cn": "console.amazonaws.cn"
    case "aws-us-gov": "console.amazonaws-us-gov.com"
    default:
      throw CommandFailure(
        .parameters, "No AWS console is known for the partition '\(partition)'")
    }
  }

  /// A template with its places filled; `nil` if the resource hasn't a part that it names.
  private static func fill(
    _ template: String, _ arn: ARN, _ text: String, _ parts: [String]
  ) -> String? {
    var result = ""
    for (index, piece) in template.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0 else {
        result += piece
        continue
      }
      let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard let value = value(of: String(halves[0]), arn, text, parts) else { return nil }
      result += value + halves[1]
    }
    return result
  }

  /// What a place of a template stands for.
  private static func value(
    of place: String, _ arn: ARN, _ text: String, _ parts: [String]
  ) -> String? {
    switch place {
    case "region": return arn.region
    case "arn": return encoded(text)
    case "last": return parts.last.flatMap(nonempty).map(encoded)
    case "key":
      // An object's key may have any character.
      let key = arn.resource.split(separator: "/", maxSplits: 1).dropFirst().first ?? ""
      return nonempty(String(key)).map(encoded)
    case "queue":
      let suffix = arn.partition == "aws-cn" ? ".cn" : ""
      return encoded(
        "https://sqs.\(arn.region).amazonaws.com\(suffix)/\(arn.account)/\(arn.resource)")
    case "subscription": return parts.count > 1 ? encoded(text) : nil
    case "secret":
      // Six random characters that the service added, and a hyphen, aren't the name's.
      let name = parts.joined(separator: "/")
      return nonempty(String(name.dropLast(7))).map(encoded)
    case "parameter":
      // Only names in a hierarchy begin with a slash.
      return nonempty((parts.count > 1 ? "/" : "") + parts.joined(separator: "/"))
        .map { encoded(encoded($0)) }
    case "group":
      return nonempty(logNames(arn)?.group ?? "").map(fragment)
    case "stream":
      return nonempty(logNames(arn)?.stream ?? "").map(fragment)
    default:
      guard let number = Int(place), number <= parts.count else { return nil }
      return nonempty(parts[number - 1]).map(encoded)
    }
  }

  private static func nonempty(_ text: String) -> String? { text.isEmpty ? nil : text }

  private static func encoded(_ text: String) -> String { PercentEncoding.encode(text) }

  /// As the pages of logs write names behind the `#`: encoded twice, with `$` for the outer percent.
  private static func fragment(_ name: String) -> String {
    encoded(encoded(name)).replacing("%", with: "$")
  }

  /// The names in `log-group:NAME:*` and `log-group:NAME:log-stream:NAME`, which may have slashes.
  private static func logNames(_ arn: ARN) -> (group: String, stream: String)? {
    let parts = arn.resource.split(
      separator: ":", maxSplits: 3, omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count > 1 else { return nil }
    return (parts[1], parts.count == 4 && parts[2] == "log-stream" ? parts[3] : "")
  }
}
