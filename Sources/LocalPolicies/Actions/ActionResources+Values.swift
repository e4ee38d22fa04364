// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension ActionResources {
  /// The ARNs that an action may be about, by prefix and name of the action.
  private static let templates: [String: [String]] = {
    var templates: [String: [String]] = [:]
    for line in "\(table)".split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2 else { continue }
      let arns = words[1].split(separator: "|").map { String($0) }
      for action in words[2...] { templates["\(words[0]):\(action)"] = arns }
    }
    return templates
  }()

  /// The resource that a call of an action is about.
  static func resource(_ prefix: String, _ action: String, _ call: LocalCall) -> String {
    let candidates = templates["\(prefix):\(action)"] ?? []
    for arn in candidates {
      guard let parts = ARN(arn) else { continue }
      // What the resources begin with.
      let kind = String(parts.resource.prefix { $0 != "$" })
      for (_, value) in call.input {
        guard case .string(let text) = value, let found = ARN(text),
          found.service == parts.service, found.resource.hasBytePrefix(kind)
        else { continue }
        return text
      }
    }
    // The one that says most: an index, not its table.
    return candidates.compactMap { filled($0, call) }.max { $0.count < $1.count }?.text ?? "*"
  }

  private static func filled(_ arn: String, _ call: LocalCall) -> (text: String, count: Int)? {
    var (text, rest, count) = ("", arn[...], 0)
    while let dollar = rest.firstIndex(of: "$") {
      text += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "{", let end = rest.firstIndex(of: "}") {
        guard let value = value(of: String(rest.dropFirst()[..<end]), call) else { return nil }
        text += value
        count += 1
        rest = rest[rest.index(after: end)...]
      } else {
        switch rest.first {
        case "P": text += call.place.partition
        case "R": text += call.place.region
        default: text += call.place.account
        }
        rest = rest.dropFirst()
      }
    }
    return (text + rest, count)
  }

  /// The value of a variable of an ARN among a call's parameters.
  private static func value(of variable: String, _ call: LocalCall) -> String? {
    var name = variable.asciiLowercased
    for ending in ["withpath", "withoutleadingslash"] where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
    }
    if name == "queuename", let url = call.string("QueueUrl") {
      return url.split(separator: "/").last.map { String($0) }
    }
    func member(_ wanted: String) -> String? {
      for (name, value) in call.input {
        if name.asciiLowercased == wanted, case .string(let text) = value { return text }
      }
      return nil
    }
    let others = ["name", "id"].filter { name.hasSuffix($0) } + (others[name] ?? [])
    let found = member(name) ?? others.lazy.compactMap(member).first
    guard let found else { return nil }
    if name == "alias", found.hasPrefix("alias/") { return String(found.dropFirst(6)) }
    return found.hasPrefix("/") ? String(found.dropFirst()) : found
  }

  /// Parameters that are called otherwise than variables.
  private static let others = [
    "alias": ["aliasname"], "secretid": ["name"], "parametername": ["name"],
    "eventbusname": ["eventbusname"], "loggroupname": ["loggroupname"],
  ]
}
