// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Reading single parameters.
enum ParameterReading {
  typealias State = LocalSSMService.State

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let id = call.string("Name") ?? ""
    if id.hasBytePrefix(SecretReference.prefix) {
      return ["Parameter": .structure(try SecretReference.read(id, call))]
    }
    try ParameterName.checkForm(id)
    guard let found = try state.find(id) else {
      if id.utf8.filter({ $0 == UInt8(ascii: ":") }).count == 1,
        let colon = id.utf8.lastIndex(of: UInt8(ascii: ":")),
        state.parameters[String(id[..<colon])] != nil
      {
        let label = id[id.utf8.index(after: colon)...]
        throw ServiceFault(
          "ParameterVersionNotFound",
          "Systems Manager could not find label \(label) of \(id[..<colon]). Verify the label and try again."
        )
      }
      throw ParameterFault.notFound("Parameter \(id) not found.")
    }
    let output = value(found.parameter, found.version, found.selector, call, named: id)
    return ["Parameter": .structure(output)]
  }

  static func getAll(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let names = call.list("Names")?.compactMap { String($0) } ?? []
    var (found, missing): ([Structure], [Value]) = ([], [])
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      if name.hasBytePrefix(SecretReference.prefix) {
        if let secret = try? SecretReference.read(name, call) {
          found.append(secret)
        } else {
          missing.append(.string(name))
        }
      } else if let entry = (try? state.find(name)) ?? nil {
        found.append(value(entry.parameter, entry.version, entry.selector, call, named: name))
      } else {
        missing.append(.string(name))
      }
    }
    return ["Parameters": .list(found.map { .structure($0) }), "InvalidParameters": .list(missing)]
  }

  /// A parameter as responses have it.
  ///
  /// - Parameter id: How the request names it. At the root, the answer has a slash in front of the name
  ///   if the request has.
  static func value(
    _ parameter: Parameter, _ version: ParameterVersion, _ selector: String?, _ call: LocalCall,
    named id: String? = nil
  ) -> Structure {
    var name = parameter.name
    if let id, ARN(id) == nil, id.hasPrefix("/") != name.hasPrefix("/") {
      name = id.hasPrefix("/") ? "/" + name : String(name.dropFirst())
    }
    var output: Structure = [
      "Name": .string(name), "Type": .string(version.type),
      "Value": .string(version.value(decrypted: call.bool("WithDecryption") ?? false)),
      "Version": .integer(version.number),
      "LastModifiedDate": .timestamp(version.modified.timestamp),
      "ARN": .string(parameter.arn(call.place)), "DataType": .string(version.dataType),
    ]
    output["Selector"] = selector.map { .string($0) }
    return output
  }
}

/// Deleting parameters.
enum ParameterDeletion {
  typealias State = LocalSSMService.State

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = state.name(of: call.string("Name") ?? "")
    guard state.parameters[name] != nil else {
      throw ParameterFault.notFound("Parameter \(name) not found.")
    }
    state.parameters[name] = nil
    return [:]
  }

  static func deleteAll(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var (deleted, missing): ([Value], [Value]) = ([], [])
    for id in call.list("Names")?.compactMap({ String($0) }) ?? [] {
      let name = state.name(of: id)
      if state.parameters[name] == nil {
        missing.append(.string(id))
      } else {
        state.parameters[name] = nil
        deleted.append(.string(id))
      }
    }
    return ["DeletedParameters": .list(deleted), "InvalidParameters": .list(missing)]
  }
}

extension LocalCall {
  /// The caller's ARN.
  var principalARN: String {
    if case .identity(let arn, _, _) = principal { return arn }
    return "arn:\(place.partition):iam::\(place.account):root"
  }
}
