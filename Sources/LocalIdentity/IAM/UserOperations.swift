// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Users themselves, and their passwords.
enum UserOperations {
  typealias State = LocalIAMService.State

  static let all: [LocalOperation<State>] = [
    LocalOperation("CreateUser") { state, call in
      var user = try Entity(.user, call)
      user.boundary = try call.string("PermissionsBoundary").map {
        try EntityOperations.checkedBoundary($0, state, call)
      }
      try state.add(user)
      return ["User": .structure(user.output(call.place))]
    },
    LocalOperation("GetUser") { state, call in
      guard call["UserName"] == nil else {
        return ["User": .structure(try state.entity(.user, call).output(call.place))]
      }
      guard case .identity(let arn, let id, _) = call.principal else {
        return [
          "User": [
            "Path": "/", "UserName": .string(call.place.account),
            "UserId": .string(call.place.account), "Arn": .string(call.place.iamARN("root")),
            "CreateDate": .timestamp(Timestamp(seconds: 0)),
          ]
        ]
      }
      guard let user = state.users.values.first(where: { $0.id == id }) else {
        throw IAMFault.invalid(
          "Must specify userName when calling with non-User credentials: \(arn)")
      }
      return ["User": .structure(user.output(call.place))]
    },
    LocalOperation("UpdateUser") { state, call in
      if let name = call.string("NewUserName"), name != call.string("UserName"),
        state.users[name] != nil
      {
        throw IAMFault.exists("User with name \(name) already exists.")
      }
      let path = try call.string("NewPath").map { try IAMPath.checked($0) }
      let (old, new) = (call.string("UserName") ?? "", call.string("NewUserName"))
      return try state.change(.user, call) { user in
        user.path = path ?? user.path
        user.name = new ?? old
        return [:]
      }
    },
    LocalOperation("DeleteUser") { state, call in
      let user = try state.entity(.user, call)
      guard user.groups.isEmpty else {
        throw IAMFault.conflict("Cannot delete entity, must remove users from group first.")
      }
      try state.checkIsBare(user)
      let held = [
        (user.login != nil, "must delete login profile first."),
        (!user.keys.isEmpty, "must delete access keys first."),
        (!user.devices.isEmpty, "must delete MFA device first."),
        (
          !user.sshKeys.isEmpty || !user.certificates.isEmpty || !user.serviceCredentials.isEmpty,
          "must remove referenced objects first."
        ),
      ]
      if let reason = held.first(where: \.0)?.1 {
        throw IAMFault.conflict("Cannot delete entity, \(reason)")
      }
      state.users[user.name] = nil
      return [:]
    },
    LocalOperation("CreateLoginProfile") { state, call in
      try state.change(.user, call) { user in
        guard user.login == nil else {
          throw IAMFault.exists("Login Profile for user \(user.name) already exists.")
        }
        user.login = LoginProfile(
          created: call.now, mustChange: call.bool("PasswordResetRequired") ?? false)
        return ["LoginProfile": output(user)]
      }
    },
    LocalOperation("GetLoginProfile") { state, call in
      let user = try state.entity(.user, call)
      guard user.login != nil else { throw noLogin(user) }
      return ["LoginProfile": output(user)]
    },
    LocalOperation("UpdateLoginProfile") { state, call in
      try state.change(.user, call) { user in
        guard user.login != nil else { throw noLogin(user) }
        if let mustChange = call.bool("PasswordResetRequired") {
          user.login?.mustChange = mustChange
        }
        return [:]
      }
    },
    LocalOperation("DeleteLoginProfile") { state, call in
      try state.change(.user, call) { user in
        guard user.login != nil else { throw noLogin(user) }
        user.login = nil
        return [:]
      }
    },
  ]

  private static func noLogin(_ user: Entity) -> ServiceFault {
    IAMFault.noSuchEntity("Login Profile for User \(user.name) cannot be found.")
  }

  private static func output(_ user: Entity) -> Value {
    [
      "UserName": .string(user.name),
      "CreateDate": .timestamp((user.login?.created ?? user.created).timestamp),
      "PasswordResetRequired": .bool(user.login?.mustChange ?? false),
    ]
  }
}
