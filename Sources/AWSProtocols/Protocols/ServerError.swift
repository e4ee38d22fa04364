// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// An error that a service answers with: the server's half of ``ClientError``.
package struct ServerError: Sendable {
  /// The code as botocore shows it, or the name of the error's shape.
  package var code: String
  /// The message; `nil` if the error has none.
  package var message: String?
  /// The HTTP status; `nil` takes the model's, or 400.
  package var status: Int?
  /// Other members of the error. Members that the model doesn't have are only sent as XML.
  package var members: Structure
  /// The request's ID, where the body has it.
  package var requestID: String
  /// S3's second ID of the request.
  package var hostID: String
  /// What comes before `#` in `__type`; empty for a bare name.
  package var namespace: String
  /// The name in `__type`; `nil` takes the shape's name, or the code.
  package var typeName: String?

  /// An error from its parts.
  package init(
    code: String, message: String? = nil, status: Int? = nil, members: Structure = Structure(),
    requestID: String = "", hostID: String = "", namespace: String = "", typeName: String? = nil
  ) {
    self.code = code
    self.message = message
    self.status = status
    self.members = members
    self.requestID = requestID
    self.hostID = hostID
    self.namespace = namespace
    self.typeName = typeName
  }
}

extension ServerError {
  /// The error's shape in a service's model.
  func shape(in service: ServiceModel) -> Schema? {
    if let shape = service.errorShape(code: code) { return shape }
    return service.shape(code).flatMap { $0.has(.exception) ? $0 : nil }
  }

  /// The HTTP status.
  func status(of shape: Schema?) -> Int {
    status ?? shape?.traits["error"]["httpStatusCode"].integer
      ?? (shape?.has(.fault) == true ? 500 : 400)
  }

  /// The code that Query and XML have.
  func plainCode(of shape: Schema?) -> String {
    guard let shape else { return code }
    return shape.traits["error"]["code"].string ?? shape.shapeName.string
  }

  /// The name that JSON and CBOR have.
  func type(of shape: Schema?) -> String {
    let name = typeName ?? shape?.shapeName.string ?? code
    return namespace.isEmpty ? name : namespace + "#" + name
  }

  /// Whose fault it is, as Query and its successors say it.
  func side(status: Int) -> String { status < 500 ? "Sender" : "Receiver" }

  /// The name of the member with the message.
  func messageName(of shape: Schema?) -> String {
    shape.flatMap(Self.messageMember)?.wireName.string ?? "message"
  }

  /// The members by the shape, without the message.
  func modelledMembers(of shape: Schema) -> Structure {
    var members = members
    if let message = Self.messageMember(of: shape) { members[message.memberName.string] = nil }
    return members
  }

  private static func messageMember(of shape: Schema) -> Schema? {
    shape.members.first {
      $0.type == .string && $0.memberName.string.asciiLowercased == "message"
    }
  }

  /// The code that services which used Query before send in a header, if the service is one of them.
  func formerQueryError(of shape: Schema?, _ service: ServiceModel, status: Int) -> String? {
    guard !service.metadata["awsQueryCompatible"].isNull else { return nil }
    let former = code == shape?.shapeName.string ? plainCode(of: shape) : code
    return former + ";" + side(status: status)
  }

  /// The body as JSON.
  ///
  /// - Parameter isTyped: Whether it has `__type`.
  func json(_ shape: Schema?, isTyped: Bool) -> [UInt8] {
    var head = JSONWriter()
    head.beginObject()
    if isTyped {
      head.key("__type")
      head.write(type(of: shape))
    }
    if let message {
      head.key(messageName(of: shape))
      head.write(message)
    }
    head.endObject()
    guard let shape, !members.isEmpty else { return head.bytes }
    var json = JSONSerializer()
    guard (try? json.writeStructure(shape, modelledMembers(of: shape))) != nil else {
      return head.bytes
    }
    let others = json.takeBytes()
    guard others.count > 2 else { return head.bytes }
    guard head.bytes.count > 2 else { return others }
    return head.bytes.dropLast() + [UInt8(ascii: ",")] + others.dropFirst()
  }

  /// Writes the members as XML: those of the shape by the model, all others as text.
  func writeMembers(_ shape: Schema?, to document: inout XMLSerializer) {
    if let shape {
      // What the model can't hold isn't sent.
      try? modelledMembers(of: shape).serializeMembers(to: &document, of: shape)
    }
    for (name, value) in members where shape?.member(name) == nil {
      switch value {
      case .string(let text): document.writeElement(name, text)
      case .integer(let number): document.writeElement(name, String(number))
      case .bool(let flag): document.writeElement(name, flag ? "true" : "false")
      default: continue
      }
    }
  }
}
