// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Published versions.
enum VersionOperations {
  typealias State = LocalLambdaService.State

  static func publish(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    return try state.withFunction(reference, call) { function in
      try LambdaFault.check(
        call.string("RevisionId"), is: function.latest.revision, "GetFunction/GetAlias")
      let current = function.latest.code.sha256
      if let given = call.string("CodeSha256"), given != current {
        throw LambdaFault.parameter(
          "CodeSHA256 (\(given)) is different from current CodeSHA256 in $LATEST (\(current)). "
            + "Please try again with the CodeSHA256 in $LATEST.")
      }
      return publish(&function, description: call.string("Description"), call)
    }
  }

  /// Makes a version of the latest one, unless that is what the last version is.
  @discardableResult
  static func publish(
    _ function: inout Function, description: String?, _ call: LocalCall
  ) -> Structure {
    if !function.hasChanged, let (number, last) = function.versions.last {
      return last.configuration(function, arn: function.arn(String(number)))
    }
    let number = function.nextVersion
    var version = function.latest
    version.number = String(number)
    version.revision = call.turn.uuid()
    version.modified = call.now
    if let description { version.settings["Description"] = .string(description) }
    if case .structure(var snap)? = version.settings["SnapStart"],
      snap["ApplyOn"] == "PublishedVersions"
    {
      snap["OptimizationStatus"] = "On"
      version.settings["SnapStart"] = .structure(snap)
    }
    function.versions[number] = version
    function.nextVersion += 1
    function.hasChanged = false
    return version.configuration(function, arn: function.arn(version.number))
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let function = try state.function(try call.function(), call)
    let versions = [function.latest] + Array(function.versions.values)
    return call.page(versions, "Versions", key: \.number) { version in
      .structure(
        version.configuration(function, arn: function.arn(version.number), isListed: true))
    }
  }
}
