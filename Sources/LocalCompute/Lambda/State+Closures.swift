// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension LocalLambdaService {
  /// The report that a program has a closure for a function, which the service then makes.
  package static func report(ofClosure name: String) -> [UInt8] {
    JSONNode.object(["closure": .string(name)]).jsonBytes
  }
}

extension LocalLambdaService.State {
  /// Makes a function for a closure, unless there is one.
  mutating func makeFunction(_ name: String, in place: Place, _ turn: Turn) {
    guard functions[name] == nil else { return readSources(in: place, turn) }
    let arn = place.arn("lambda", "function:\(name)")
    var settings = FunctionSettings.defaults(name)
    settings["PackageType"] = "Zip"
    settings["Runtime"] = "provided.al2023"
    settings["Handler"] = "bootstrap"
    settings["Role"] = .string("arn:\(place.partition):iam::\(place.account):role/lambda")
    functions[name] = Function(
      name: name, arn: arn,
      latest: FunctionVersion(
        settings: settings, code: FunctionCode(zip: []), revision: turn.uuid(), modified: turn.now),
      tags: [:])
  }
}
