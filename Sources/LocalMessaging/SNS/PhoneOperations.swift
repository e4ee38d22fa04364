// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Text messages, and applications on phones.
enum PhoneOperations {
  typealias State = LocalSNSService.State

  /// Whether a text is a phone number: a plus sign perhaps, and digits with single separators.
  static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard let first = digits.utf8.first, let last = digits.utf8.last, first.isDigit, last.isDigit
    else { return false }
    var wasSeparator = false
    for byte in digits.utf8 {
      let isSeparator = "-. /".utf8.contains(byte)
      guard byte.isDigit || (isSeparator && !wasSeparator) else { return false }
      wasSeparator = isSeparator
    }
    return digits.utf8.count { $0.isDigit } <= 20
  }

  static func smsAttributes(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let names = (call.list("attributes") ?? []).map(MessageContent.text)
    let shown = names.isEmpty ? state.smsAttributes : state.smsAttributes.keeping(names)
    return ["attributes": .structure(shown)]
  }

  static func setSMSAttributes(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let given = call.structure("attributes") ?? Structure()
    for (name, value) in given {
      let text = MessageContent.text(value)
      switch name {
      case "DefaultSMSType":
        guard ["Promotional", "Transactional"].contains(text) else {
          throw SNSFault.plain("DefaultSMSType is invalid")
        }
      case "DefaultSenderID":
        guard (1...11).contains(text.utf8.count), text.utf8.allSatisfy(\.isASCIILetterOrDigit),
          text.utf8.contains(where: { !$0.isDigit })
        else { throw SNSFault.plain("DefaultSendID is not a valid attribute") }
      case "MonthlySpendLimit", "DeliveryStatusIAMRole", "DeliveryStatusSuccessSamplingRate",
        "UsageReportS3Bucket":
        break
      default: throw SNSFault.plain("\(name) is not a valid attribute")
      }
    }
    for (name, value) in given { state.smsAttributes[name] = value }
    return [:]
  }

  static func isOptedOut(_ state: inout State, _ call: LocalCall) throws -> Structure {
    // A number opts out by an answer to a text message, which never leaves the local AWS.
    try check(number: call.string("phoneNumber"))
    return ["isOptedOut": false]
  }

  static func optedOut(_ state: inout State, _ call: LocalCall) throws -> Structure {
    ["phoneNumbers": .list([])]
  }

  static func optIn(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try check(number: call.string("phoneNumber"))
    return [:]
  }

  private static func check(number: String?) throws {
    guard let number, isNumber(number) else {
      throw SNSFault.invalid("PhoneNumber", reason: "input incorrectly formatted")
    }
  }

  /// The attributes of a request that must have some.
  private static func givenAttributes(_ call: LocalCall) throws -> Structure {
    guard let given = call.structure("Attributes"), !given.isEmpty else {
      throw SNSFault.missing("attributes")
    }
    return given
  }

  private static let platforms: Set<String> = [
    "ADM", "APNS", "APNS_SANDBOX", "APNS_VOIP", "APNS_VOIP_SANDBOX", "BAIDU", "FCM", "GCM",
    "MACOS", "MACOS_SANDBOX", "MPNS", "WNS",
  ]

  static func createApplication(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let name = call.string("Name") ?? ""
    let platform = call.string("Platform") ?? ""
    let given = try givenAttributes(call)
    guard !name.isEmpty else { throw SNSFault.invalid("", reason: "cannot be empty") }
    guard name.utf8.count <= 256 else {
      throw SNSFault.invalid(name, reason: "must be at most 256 characters long")
    }
    guard name.utf8.allSatisfy({ $0.isASCIILetterOrDigit || "_-.".utf8.contains($0) }) else {
      throw SNSFault.invalid(
        name, reason: "must contain only characters 'a'-'z', 'A'-'Z', '0'-'9', '_', '-', and '.'")
    }
    guard platforms.contains(platform) else {
      throw SNSFault.invalid("Platform", reason: "\(platform) is not supported")
    }
    for (one, other) in [
      ("PlatformPrincipal", "PlatformCredential"), ("PlatformCredential", "PlatformPrincipal"),
    ] where given[one] != nil && given[other] == nil {
      throw SNSFault.invalid("Attributes", reason: "\(one) attribute provided without \(other)")
    }
    let arn = call.place.arn("sns", "app/\(platform)/\(name)")
    state.applications[arn] = shownAttributes(given, over: ["Enabled": "true"])
    return ["PlatformApplicationArn": .string(arn)]
  }

  /// What was set, without secrets.
  private static func shownAttributes(_ given: Structure, over base: Structure) -> Structure {
    var all = base
    for (name, value) in given where !["PlatformPrincipal", "PlatformCredential"].contains(name) {
      all[name] = value
    }
    return all
  }

  static func application(
    _ state: State, _ call: LocalCall
  ) throws -> (arn: String, attributes: Structure) {
    let parts = try SNSFault.parts(
      of: call.string("PlatformApplicationArn"), "PlatformApplicationArn")
    let arn = parts.joined(separator: ":")
    guard let attributes = state.applications[arn] else {
      throw SNSFault.notFound("PlatformApplication")
    }
    return (arn, attributes)
  }

  static func setApplicationAttributes(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let given = try givenAttributes(call)
    let (arn, attributes) = try application(state, call)
    state.applications[arn] = shownAttributes(given, over: attributes)
    return [:]
  }

  static func applications(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var all = OrderedMap<String, Value>()
    for (arn, attributes) in state.applications.entries() {
      all[arn] = [
        "PlatformApplicationArn": .string(arn), "Attributes": .structure(attributes),
      ]
    }
    return all.page(call, size: 100, member: "PlatformApplications") { $0 }
  }

  static func createEndpoint(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    var attributes: Structure = ["Enabled": "true", "Token": .string(call.string("Token") ?? "")]
    let given = call.structure("Attributes") ?? Structure()
    try check(endpoint: given)
    for (name, value) in given { attributes[name] = value }
    if let data = call.string("CustomUserData"), attributes["CustomUserData"] == nil {
      attributes["CustomUserData"] = .string(data)
    }
    let application = try application(state, call).arn
    let prefix = application.replacing(":app/", with: ":endpoint/") + "/"
    for (arn, existing) in state.endpoints.entries(from: prefix) {
      guard arn.hasPrefix(prefix) else { break }
      guard existing["Token"] == attributes["Token"] else { continue }
      for (name, value) in attributes where existing[name] != value {
        throw SNSFault.invalid(
          "Token",
          reason: "Endpoint \(arn) already exists with the same Token, but different attributes.")
      }
      return ["EndpointArn": .string(arn)]
    }
    let arn = prefix + call.turn.uuid()
    state.endpoints[arn] = attributes
    return ["EndpointArn": .string(arn)]
  }

  private static func check(endpoint attributes: Structure) throws {
    for (name, value) in attributes {
      guard ["CustomUserData", "Enabled", "Token"].contains(name) else {
        throw SNSFault.invalid("Attributes", reason: "Invalid attribute name: \(name)")
      }
      if name == "CustomUserData", MessageContent.text(value).utf8.count > 2_048 {
        throw SNSFault.invalid(
          "Attributes",
          reason:
            "Invalid value for attribute: CustomUserData: must be at most 2048 bytes long in UTF-8 encoding"
        )
      }
    }
  }

  static func endpoint(
    _ state: State, _ call: LocalCall
  ) throws -> (arn: String, attributes: Structure) {
    let parts = try SNSFault.parts(of: call.string("EndpointArn"), "EndpointArn")
    guard parts[5].utf8.count(where: { $0 == UInt8(ascii: "/") }) == 3 else {
      throw SNSFault.invalid(
        "EndpointArn", reason: "Wrong number of slashes in relative portion of the ARN.")
    }
    let arn = parts.joined(separator: ":")
    guard let attributes = state.endpoints[arn] else { throw SNSFault.notFound("Endpoint") }
    return (arn, attributes)
  }

  static func setEndpointAttributes(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let given = try givenAttributes(call)
    try check(endpoint: given)
    let (arn, attributes) = try endpoint(state, call)
    var all = attributes
    for (name, value) in given { all[name] = value }
    state.endpoints[arn] = all
    return [:]
  }

  static func endpoints(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let prefix =
      try application(state, call).arn.replacing(":app/", with: ":endpoint/") + "/"
    var all = OrderedMap<String, Value>()
    for (arn, attributes) in state.endpoints.entries(from: prefix) where arn.hasPrefix(prefix) {
      all[arn] = ["EndpointArn": .string(arn), "Attributes": .structure(attributes)]
    }
    return all.page(call, size: 100, member: "Endpoints") { $0 }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
