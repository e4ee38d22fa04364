// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// The policies of AWS that the local AWS knows: the common ones, by what they mainly allow.
enum AWSManagedPolicies {
  /// Path and name, and the actions that they allow for all resources.
  private static let table: [(path: String, name: String, actions: [String])] = [
    ("/", "AdministratorAccess", ["*"]),
    ("/", "AmazonAPIGatewayAdministrator", ["apigateway:*"]),
    ("/", "AmazonDynamoDBFullAccess", ["dynamodb:*", "dax:*"]),
    (
      "/", "AmazonDynamoDBReadOnlyAccess",
      [
        "dynamodb:Get*", "dynamodb:List*", "dynamodb:Describe*", "dynamodb:Query", "dynamodb:Scan",
        "dynamodb:BatchGetItem", "dynamodb:PartiQLSelect",
      ]
    ),
    (
      "/", "AmazonEC2ContainerRegistryReadOnly",
      [
        "ecr:Get*", "ecr:List*", "ecr:Describe*", "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
      ]
    ),
    (
      "/", "AmazonEC2FullAccess",
      ["ec2:*", "elasticloadbalancing:*", "cloudwatch:*", "autoscaling:*"]
    ),
    (
      "/", "AmazonEC2ReadOnlyAccess",
      [
        "ec2:Describe*", "ec2:Get*", "elasticloadbalancing:Describe*", "cloudwatch:ListMetrics",
        "cloudwatch:GetMetricStatistics", "cloudwatch:Describe*", "autoscaling:Describe*",
      ]
    ),
    (
      "/", "AmazonEKSClusterPolicy",
      [
        "ec2:*", "elasticloadbalancing:*", "autoscaling:Describe*",
        "autoscaling:UpdateAutoScalingGroup", "kms:DescribeKey",
      ]
    ),
    ("/", "AmazonEKSWorkerNodePolicy", ["ec2:Describe*", "eks:DescribeCluster"]),
    ("/", "AmazonEventBridgeFullAccess", ["events:*", "schemas:*", "scheduler:*", "pipes:*"]),
    ("/", "AmazonKinesisFullAccess", ["kinesis:*"]),
    ("/", "AmazonRDSFullAccess", ["rds:*"]),
    ("/", "AmazonS3FullAccess", ["s3:*", "s3-object-lambda:*"]),
    (
      "/", "AmazonS3ReadOnlyAccess",
      ["s3:Get*", "s3:List*", "s3:Describe*", "s3-object-lambda:Get*", "s3-object-lambda:List*"]
    ),
    ("/", "AmazonSESFullAccess", ["ses:*"]),
    ("/", "AmazonSNSFullAccess", ["sns:*"]),
    ("/", "AmazonSNSReadOnlyAccess", ["sns:GetTopicAttributes", "sns:List*"]),
    ("/", "AmazonSQSFullAccess", ["sqs:*"]),
    ("/", "AmazonSQSReadOnlyAccess", ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:List*"]),
    ("/", "AmazonSSMFullAccess", ["ssm:*"]),
    ("/", "AmazonSSMManagedInstanceCore", ["ssm:*", "ssmmessages:*", "ec2messages:*"]),
    ("/", "AmazonSSMReadOnlyAccess", ["ssm:Describe*", "ssm:Get*", "ssm:List*"]),
    ("/", "AWSLambdaExecute", ["logs:*", "s3:GetObject", "s3:PutObject"]),
    ("/", "AWSLambda_FullAccess", ["lambda:*"]),
    ("/", "AWSLambda_ReadOnlyAccess", ["lambda:Get*", "lambda:List*"]),
    ("/", "AWSStepFunctionsFullAccess", ["states:*"]),
    ("/", "CloudWatchFullAccess", ["cloudwatch:*", "logs:*", "sns:*"]),
    ("/", "CloudWatchLogsFullAccess", ["logs:*"]),
    (
      "/", "CloudWatchReadOnlyAccess",
      [
        "cloudwatch:Describe*", "cloudwatch:Get*", "cloudwatch:List*", "logs:Get*",
        "logs:Describe*", "logs:FilterLogEvents",
      ]
    ),
    ("/", "IAMFullAccess", ["iam:*"]),
    (
      "/", "IAMReadOnlyAccess",
      [
        "iam:Get*", "iam:List*", "iam:Simulate*", "iam:GenerateCredentialReport",
        "iam:GenerateServiceLastAccessedDetails",
      ]
    ),
    ("/", "IAMUserChangePassword", ["iam:ChangePassword", "iam:GetAccountPasswordPolicy"]),
    ("/", "PowerUserAccess", ["*"]),
    ("/", "ReadOnlyAccess", ["*:Get*", "*:List*", "*:Describe*"]),
    ("/", "SecretsManagerReadWrite", ["secretsmanager:*"]),
    ("/", "SecurityAudit", ["*:Get*", "*:List*", "*:Describe*"]),
    ("/job-function/", "ViewOnlyAccess", ["*:List*", "*:Describe*"]),
    (
      "/service-role/", "AmazonECSTaskExecutionRolePolicy",
      [
        "ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability",
        "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "logs:CreateLogStream",
        "logs:PutLogEvents",
      ]
    ),
    (
      "/service-role/", "AWSGlueServiceRole",
      ["glue:*", "s3:GetBucketLocation", "s3:ListBucket", "s3:GetObject", "s3:PutObject", "logs:*"]
    ),
    (
      "/service-role/", "AWSLambdaBasicExecutionRole",
      ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
    ),
    (
      "/service-role/", "AWSLambdaDynamoDBExecutionRole",
      [
        "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator",
        "dynamodb:ListStreams", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents",
      ]
    ),
    (
      "/service-role/", "AWSLambdaKinesisExecutionRole",
      [
        "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords",
        "kinesis:GetShardIterator", "kinesis:ListShards", "kinesis:ListStreams",
        "kinesis:SubscribeToShard", "logs:CreateLogGroup", "logs:CreateLogStream",
        "logs:PutLogEvents",
      ]
    ),
    ("/service-role/", "AWSLambdaRole", ["lambda:InvokeFunction"]),
    (
      "/service-role/", "AWSLambdaSQSQueueExecutionRole",
      [
        "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "logs:CreateLogGroup",
        "logs:CreateLogStream", "logs:PutLogEvents",
      ]
    ),
    (
      "/service-role/", "AWSLambdaVPCAccessExecutionRole",
      [
        "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents",
        "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
        "ec2:DeleteNetworkInterface",
      ]
    ),
  ]

  /// All of them.
  static func all(_ place: Place) -> [ManagedPolicy] { table.map { policy($0, place) } }

  /// One of them.
  static func policy(_ arn: String, _ place: Place) -> ManagedPolicy? {
    let prefix = "arn:\(place.partition):iam::aws:policy"
    guard arn.hasBytePrefix(prefix) else { return nil }
    let rest = arn.dropFirst(prefix.count)
    return table.first { $0.path + $0.name == rest }.map { policy($0, place) }
  }

  private static func policy(
    _ row: (path: String, name: String, actions: [String]), _ place: Place
  ) -> ManagedPolicy {
    let created = LocalInstant(microseconds: 1_423_247_300_000_000)
    var statement: JSONObject = ["Effect": "Allow"]
    if row.name == "PowerUserAccess" {
      statement["NotAction"] = .array(["iam:*", "organizations:*", "account:*"])
    } else {
      statement["Action"] = .array(row.actions.map { .string($0) })
    }
    statement["Resource"] = "*"
    let document: JSONObject = [
      "Version": "2012-10-17", "Statement": .array([.object(statement)]),
    ]
    return ManagedPolicy(
      name: row.name, path: row.path,
      arn: "arn:\(place.partition):iam::aws:policy\(row.path)\(row.name)", id: id(of: row.name),
      description: nil, created: created, updated: created,
      versions: [
        .init(number: 1, document: JSONNode.object(document).jsonText(), created: created)
      ], defaultVersion: 1)
  }

  /// An ID that a name always has.
  private static func id(of name: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var id = "ANPA"
    for shift in 0..<12 { id += String(UnicodeScalar(letters[Int(hash >> (shift * 5) & 31)])) }
    return id + "POLIC"
  }
}
