// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension FunctionCall {
  func keys() throws(JMESPathError) -> Value {
    let names = try object(0).jmespathMembers.map { Value.jmespath(string: $0.name) }
    return .jmespath(array: names)
  }

  func values() throws(JMESPathError) -> Value {
    .jmespath(array: try object(0).jmespathMembers.map(\.value))
  }

  func merge() throws(JMESPathError) -> Value {
    var merged = MemberList<Value>()
    for index in arguments.indices {
      for member in try object(index).jmespathMembers { merged.set(member.name, member.value) }
    }
    return .jmespath(object: merged.members)
  }
}
