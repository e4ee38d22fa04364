// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A device for codes that is a secret in an app.
struct VirtualDevice: Sendable {
  let serial: String
  let seed: [UInt8]
  var user: String?
  var enabled: LocalInstant?
  var tags: [(key: String, value: String)] = []
}

/// Devices whose codes confirm a sign-in. The local AWS takes any codes.
enum DeviceOperations {
  typealias State = LocalIAMService.State

  static let all: [LocalOperation<State>] = [
    LocalOperation("CreateVirtualMFADevice") { state, call in
      let path = try IAMPath.checked(call.string("Path"))
      let serial = call.place.iamARN("mfa\(path)\(call.string("VirtualMFADeviceName") ?? "")")
      guard state.devices[serial] == nil else {
        throw VirtualDevice.taken(serial)
      }
      let text = call.turn.characters(64, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
      let device = VirtualDevice(
        serial: serial, seed: Array(text.utf8), tags: try IAMTags.new(call))
      state.devices[serial] = device
      var output: Structure = [
        "SerialNumber": .string(serial), "Base32StringSeed": .blob(device.seed),
        // The local AWS draws no picture of the seed.
        "QRCodePNG": .blob([]),
      ]
      if !device.tags.isEmpty { output["Tags"] = IAMTags.value(of: device.tags) }
      return ["VirtualMFADevice": .structure(output)]
    },
    LocalOperation("DeleteVirtualMFADevice") { state, call in
      let serial = call.string("SerialNumber") ?? ""
      guard let device = state.devices[serial] else {
        throw IAMFault.noSuchEntity(
          "VirtualMFADevice with serial number \(serial) doesn't exist.")
      }
      guard device.user == nil else {
        throw IAMFault.conflict("MFA VirtualDevice in use. Must deactivate first.")
      }
      state.devices[serial] = nil
      return [:]
    },
    LocalOperation("ListVirtualMFADevices") { state, call in
      let status = call.string("AssignmentStatus") ?? "Any"
      let found = state.devices.values.filter { device in
        status == "Any" || (status == "Assigned") == (device.user != nil)
      }
      return try IAMPage.output("VirtualMFADevices", found, call) { device in
        var output: Structure = ["SerialNumber": .string(device.serial)]
        if let user = device.user.flatMap({ state.users[$0] }) {
          output["User"] = .structure(user.output(call.place))
        }
        output["EnableDate"] = device.enabled.map { .timestamp($0.timestamp) }
        return .structure(output)
      }
    },
    LocalOperation("EnableMFADevice") { state, call in
      let serial = call.string("SerialNumber") ?? ""
      let user = try state.entity(.user, call)
      guard !user.devices.contains(where: { $0.serial == serial }) else {
        throw IAMFault.exists("Device \(serial) already exists")
      }
      state.users.update(user.name) {
        $0.devices.append(MFADevice(serial: serial, enabled: call.now))
      }
      state.devices.update(serial) { device in
        device.user = user.name
        device.enabled = call.now
      }
      return [:]
    },
    LocalOperation("DeactivateMFADevice") { state, call in
      let serial = call.string("SerialNumber") ?? ""
      let user = try CredentialOperations.user(state, call)
      guard let index = user.devices.firstIndex(where: { $0.serial == serial }) else {
        throw IAMFault.noSuchEntity("Device \(serial) not found")
      }
      state.users.update(user.name) { _ = $0.devices.remove(at: index) }
      state.devices.update(serial) { device in
        device.user = nil
        device.enabled = nil
      }
      return [:]
    },
    LocalOperation("ResyncMFADevice") { state, call in
      let serial = call.string("SerialNumber") ?? ""
      let user = try state.entity(.user, call)
      guard user.devices.contains(where: { $0.serial == serial }) else {
        throw IAMFault.noSuchEntity("Device \(serial) not found")
      }
      return [:]
    },
    LocalOperation("ListMFADevices") { state, call in
      let user = try CredentialOperations.user(state, call)
      return try IAMPage.output("MFADevices", user.devices, call) { device in
        [
          "UserName": .string(user.name), "SerialNumber": .string(device.serial),
          "EnableDate": .timestamp(device.enabled.timestamp),
        ]
      }
    },
  ]
}
