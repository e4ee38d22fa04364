// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPatterns
import WireFormats

/// A message of a request, checked.
struct PublishedMessage {
  let body: String
  let subject: String?
  let attributes: Structure
  let groupID: String?
  let deduplicationID: String?
  /// Texts by protocol, if the message has them.
  private let texts: JSONObject?

  /// Reads a message.
  ///
  /// - Parameters:
  ///   - topic: Where it goes; `nil` for a phone or a device.
  ///   - path: The path of the attributes, for errors.
  /// - Throws: ``ServiceFault``.
  init(_ members: Structure, _ topic: Topic?, path: String) throws {
    body = members["Message"].map(MessageContent.text) ?? ""
    guard !body.isEmpty else { throw SNSFault.invalid("Empty message") }
    subject = members["Subject"].map(MessageContent.text)
    if let subject {
      guard (1...100).contains(subject.utf8.count),
        subject.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
      else { throw SNSFault.invalid("Subject") }
    }
    attributes = members.members("MessageAttributes")
    try Self.check(attributes, path)
    if members["MessageStructure"].map(MessageContent.text) == "json" {
      guard let texts = (try? JSONNode(parsing: body))?.object else {
        throw SNSFault.invalid("Message Structure - JSON message body failed to parse")
      }
      guard texts["default"]?.string != nil else {
        throw SNSFault.invalid("Message Structure - No default entry in JSON message body")
      }
      self.texts = texts
    } else {
      texts = nil
    }
    groupID = members["MessageGroupId"].map(MessageContent.text)
    let deduplication = members["MessageDeduplicationId"].map(MessageContent.text)
    if topic?.isFIFO == true {
      guard groupID != nil else {
        throw SNSFault.invalid("The MessageGroupId parameter is required for FIFO topics")
      }
      let byContent =
        topic?.attributes["ContentBasedDeduplication"].map(MessageContent.text)?.lowercased()
        == "true"
      guard deduplication != nil || byContent else {
        throw SNSFault.invalid(
          "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided "
            + "explicitly")
      }
      deduplicationID = deduplication ?? Queue.contentID(body)
    } else {
      guard deduplication == nil else {
        throw SNSFault.invalid(
          "MessageDeduplicationId",
          reason:
            "The request includes MessageDeduplicationId parameter that is not valid for this topic type"
        )
      }
      deduplicationID = nil
    }
  }

  /// How many bytes the message counts.
  var size: Int { MessageContent.size(body, attributes) }

  /// The text for a kind of subscriber.
  func text(for kind: String) -> String {
    guard let texts else { return body }
    return texts[kind]?.string ?? texts["default"]?.string ?? body
  }

  /// Whether a subscription's filter lets the message through.
  func matches(_ subscription: Subscription) -> Bool {
    guard let filter = subscription.filter else { return true }
    guard subscription.filtersBody else { return filter.matches(attributeValues) }
    guard let event = try? JSONNode(parsing: text(for: subscription.kind)) else { return false }
    return filter.matches(event)
  }

  private var attributeValues: [String: [PatternValue]] {
    var values: [String: [PatternValue]] = [:]
    for (name, attribute) in attributes {
      let text = MessageContent.text(attribute["StringValue"])
      switch MessageContent.text(attribute["DataType"]).prefix(while: { $0 != "." }) {
      case "Number": values[name] = Double(text).map { [.number($0)] }
      case "String" where MessageContent.text(attribute["DataType"]) == "String.Array":
        values[name] = (try? JSONNode(parsing: text))?.array?.compactMap {
          PatternValue($0)
        }
      case "String": values[name] = [.string(text)]
      default: continue
      }
    }
    return values
  }

  private static func check(_ attributes: Structure, _ path: String) throws {
    for (name, attribute) in attributes {
      try check(name)
      guard case .string(let type) = attribute["DataType"] else {
        throw SNSFault.missing("\(path).\(name).member.dataType")
      }
      let kind = type.prefix { $0 != "." }
      guard ["String", "Number", "Binary"].contains(kind), type.utf8.count != kind.utf8.count + 1
      else {
        throw SNSFault.attribute(
          "The message attribute '\(name)' has an invalid message attribute type, the set of supported type "
            + "prefixes is Binary, Number, and String.")
      }
      let field = kind == "Binary" ? "Binary" : "String"
      let (own, other) = (
        attribute[field + "Value"], attribute[(field == "Binary" ? "String" : "Binary") + "Value"]
      )
      if own == .null, other != .null {
        throw SNSFault.attribute(
          "The message attribute '\(name)' with type '\(kind)' must use field '\(field)'.")
      }
      var isEmpty = true
      switch own {
      case .string(let text): isEmpty = text.isEmpty
      case .blob(let bytes): isEmpty = bytes.isEmpty
      default: break
      }
      guard !isEmpty else {
        throw SNSFault.attribute(
          "The message attribute '\(name)' must contain non-empty message attribute value for message attribute "
            + "type '\(type)'.")
      }
    }
  }

  private static func check(_ name: String) throws {
    guard name.utf8.count <= 256 else {
      throw SNSFault.attribute("Length of message attribute name must be less than 256 bytes.")
    }
    for (isWrong, side) in [(name.hasPrefix("."), "starting"), (name.hasSuffix("."), "ending")]
    where isWrong {
      throw SNSFault.attribute(
        "Invalid message attribute name \(side) with character '.' was found.")
    }
    guard !name.contains("..") else {
      throw SNSFault.attribute("Message attribute name can not have successive '.' character.")
    }
    for scalar in name.unicodeScalars
    where !(scalar.isASCII && UInt8(ascii: scalar).isASCIILetterOrDigit)
      && !"-_.".unicodeScalars.contains(scalar)
    {
      throw SNSFault.attribute(
        "Invalid non-alphanumeric character '#x\(String(scalar.value, radix: 16, uppercase: true))' was found in "
          + "the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots."
      )
    }
  }
}
