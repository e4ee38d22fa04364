// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension [Tag] {
  /// Reads the tags of a body.
  ///
  /// - Parameters:
  ///   - isBucket: Whether they are a bucket's, which may have 50, an object 10.
  ///   - isCreation: Whether they are those of a bucket that is created.
  static func read(
    _ tagging: Structure?, isBucket: Bool, isCreation: Bool = false
  ) throws -> [Tag] {
    guard let tagging else { throw S3Fault.malformedXML }
    let tags = try (tagging.structures("TagSet") ?? []).map { tag in
      guard let key = tag.text("Key"), let value = tag.text("Value") else {
        throw S3Fault.malformedXML
      }
      return Tag(key: key, value: value)
    }
    try tags.check(isBucket: isBucket, isCreation: isCreation)
    return tags
  }

  /// Reads the document of tags that forms have in a field.
  static func document(_ text: String) throws -> [Tag] {
    guard let root = try? XMLElement(parsing: text), root.name == "Tagging",
      let set = root["TagSet"]
    else { throw S3Fault.malformedXML }
    let tags = set.children.map { tag -> Value in
      var members = Structure()
      for name in ["Key", "Value"] { members.set(name, tag[name]?.text) }
      return .structure(members)
    }
    return try read(["TagSet": .list(tags)], isBucket: false)
  }

  /// Reads the tags of the header `x-amz-tagging`.
  static func header(_ text: String?) throws -> [Tag] {
    guard let text, !text.isEmpty else { return [] }
    let tags = PercentEncoding.decodeQuery(text).map { Tag(key: $0.name, value: $0.value) }
    guard Set(tags.map { ByteName($0.key) }).count == tags.count, !text.contains(",") else {
      throw S3Fault.argument(
        "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
        "x-amz-tagging", text)
    }
    try tags.check(isBucket: false)
    return tags
  }

  private func check(isBucket: Bool, isCreation: Bool = false) throws {
    guard count <= (isBucket ? 50 : 10) else {
      throw S3Fault.of(
        400, "BadRequest",
        isBucket
          ? "Bucket tag count cannot be greater than 50"
          : "Object tags cannot be greater than 10")
    }
    var keys = Set<ByteName>()
    for tag in self {
      guard keys.insert(ByteName(tag.key)).inserted else {
        throw Self.fault("Cannot provide multiple Tags with the same key", tag.key)
      }
      if tag.key.hasPrefix("aws:"), isCreation {
        throw S3Fault.of(
          400, "InvalidTag",
          "User-defined tag keys can't start with \"aws:\". This prefix is reserved for system tags. Remove \"aws:\" from your tag keys and try again."
        )
      }
      if tag.key.hasPrefix("aws:") {
        throw Self.fault(
          isBucket
            ? "System tags cannot be added/updated by requester"
            : "Your TagKey cannot be prefixed with aws:", tag.key)
      }
      guard 1...128 ~= tag.key.unicodeScalars.count, Self.isText(tag.key) else {
        throw Self.fault("The TagKey you have provided is invalid", tag.key)
      }
      guard tag.value.unicodeScalars.count <= 256, Self.isText(tag.value) else {
        throw Self.fault("The TagValue you have provided is invalid", tag.key, tag.value)
      }
    }
  }

  private static func isText(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.isWhitespace || "_.:/=+-@".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  private static func fault(_ message: String, _ key: String, _ value: String? = nil)
    -> ServiceFault
  {
    var members: Structure = ["TagKey": .string(key)]
    members.set("TagValue", value)
    return S3Fault.of(400, "InvalidTag", message, members)
  }

  /// The tags as answers have them.
  var output: Value {
    .list(map { ["Key": .string($0.key), "Value": .string($0.value)] })
  }
}
