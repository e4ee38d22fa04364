// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// The commands of `emr` for backups of HBase, which run as steps of clusters that are made of AMIs.
enum HBaseCommands {
  static let all = [restore, create, schedule, disable]

  private static let directory: EMROption = .text(
    "dir", isRequired: true, "The folder of the backup in S3.")
  private static let consistent: EMROption = .flag(
    "consistent", "Pauses all writing while the backup is made.")

  private static let restore = CustomCommand(
    emr: "restore-from-hbase-backup", summary: "Restores HBase from a backup.",
    takesReleases: false,
    options: [.clusterID, directory, .text("backup-version", "The backup's version.")]
  ) { run in
    try await add(restoreStep(run["dir"], version: run["backup-version"]), run)
  }

  private static let create = CustomCommand(
    emr: "create-hbase-backup", summary: "Makes a backup of HBase.", takesReleases: false,
    options: [.clusterID, directory, consistent]
  ) { run in
    var args = ["--backup", "--backup-dir", run.text("dir") ?? ""]
    if run.flag("consistent") { args.append("--consistent") }
    try await add(step("Backup HBase", args), run)
  }

  private static let schedule = CustomCommand(
    emr: "schedule-hbase-backup", summary: "Makes backups of HBase regularly.",
    takesReleases: false,
    options: [
      .clusterID, .text("type", isRequired: true, "full or incremental."), directory,
      .text("interval", isRequired: true, "The time between backups, in units."),
      .text("unit", isRequired: true, "minutes, hours or days."),
      .text("start-time", "The time of the first backup; now if it isn't given."), consistent,
    ]
  ) { run in
    let type = (run.text("type") ?? "").lowercased()
    let unit = (run.text("unit") ?? "").lowercased()
    guard ["full", "incremental"].contains(type) else {
      throw InvalidEMROptions("invalid type. type should be either full or incremental.")
    }
    guard ["minutes", "hours", "days"].contains(unit) else {
      throw InvalidEMROptions(
        "invalid unit. unit should be one of the following values: minutes, hours or days.")
    }
    var args = ["--set-scheduled-backup", "true", "--backup-dir", run.text("dir") ?? ""]
    if run.flag("consistent") { args.append("--consistent") }
    args += [
      "--\(type)-backup-time-interval", run.text("interval") ?? "", "--\(type)-backup-time-unit",
      unit, "--start-time", run.text("start-time") ?? "now",
    ]
    try await add(step("Modify Backup Schedule", args), run)
  }

  private static let disable = CustomCommand(
    emr: "disable-hbase-backups", summary: "Ends regular backups of HBase.", takesReleases: false,
    options: [
      .clusterID, .flag("full", "Ends full backups."),
      .flag("incremental", "Ends incremental backups."),
    ]
  ) { run in
    var args = ["--set-scheduled-backup", "false"]
    if run.flag("full") { args.append("--disable-full-backups") }
    if run.flag("incremental") { args.append("--disable-incremental-backups") }
    guard args.count > 2 else {
      throw CommandFailure(.parameters, "Should specify at least one of --full and --incremental.")
    }
    try await add(step("Modify Backup Schedule", args), run)
  }

  /// The step that restores a backup.
  static func restoreStep(_ directory: Value, version: Value) -> Value {
    var args = ["--restore", "--backup-dir", String(directory) ?? ""]
    if let version = String(version) { args += ["--backup-version", version] }
    return step("Restore HBase", args)
  }

  private static func step(_ name: String, _ args: [String]) -> Value {
    EMRSteps.step(
      name, onFailure: .cancels, jar: "/home/hadoop/lib/hbase.jar",
      args: ["emr.hbase.backup.Main"] + args)
  }

  private static func add(_ step: Value, _ run: EMRRun) async throws {
    try await run.callAndShow("AddJobFlowSteps", ["JobFlowId": run["cluster-id"], "Steps": [step]])
  }
}
