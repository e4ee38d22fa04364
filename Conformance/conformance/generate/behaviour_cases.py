# Part of Boto3 for Swift.
# Copyright 2026 the Boto3 for Swift contributors.
# Licensed under the Apache License, Version 2.0: see LICENSE.
# SPDX-License-Identifier: Apache-2.0

"""Behaviour of whole calls, scripted: retries, redirects, checksums, S3 addressing, services with handling of their own."""
import base64
import hashlib
import struct
import zlib

from conformance.generate import wire_format
from conformance.generate.case_file import CREDENTIALS, line_for
from conformance.generate.scripted import base64_text, reply, scripted


def s3err(code, msg='m', status=400, headers=(), extra=''):
    return reply(status, f'<?xml version="1.0"?><Error><Code>{code}</Code><Message>{msg}</Message>{extra}'
                         '<RequestId>R</RequestId><HostId>H</HostId></Error>', headers)


def behaviour(source, writer):
    def add(label, service, operation, replies, parameters=None, **fields):
        source.driver.clients.clear()  # retry quotas live in the client
        name = f'beh/{service}/{operation}/{label}'
        om = source.driver.model(service).operation_model(operation)
        scripted(source, writer, name, 'behaviour', om, 'call', replies, key=name, keep_exhausted=True,
                 parameters=parameters or {}, **fields)

    retries(source, add)
    s3_handling(add)
    service_handling(add)
    client_methods(source, writer)


def retries(source, add):
    probes = [('s3', 'GetObject', {'Bucket': 'conf-bucket', 'Key': 'k'}, reply(200, 'body', [('ETag', '"e"')])),
              ('dynamodb', 'GetItem', {'TableName': 't', 'Key': {'a': {'S': 'x'}}}, reply(200, '{"Item":{}}')),
              ('iam', 'GetUser', {}, reply(200, '<GetUserResponse><GetUserResult><User><UserName>u</UserName></User>'
                                               '</GetUserResult><ResponseMetadata><RequestId>r</RequestId>'
                                               '</ResponseMetadata></GetUserResponse>')),
              ('ec2', 'DescribeRegions', {}, reply(200, '<DescribeRegionsResponse><requestId>r</requestId>'
                                                        '<regionInfo/></DescribeRegionsResponse>')),
              ('lambda', 'GetFunction', {'FunctionName': 'f'}, reply(200, '{}')),
              ('cloudwatch', 'ListDashboards', {}, reply(200, '{"DashboardEntries":[]}')),
              ('kms', 'ListKeys', {}, reply(200, '{"Keys":[]}')),
              ('sqs', 'ListQueues', {}, reply(200, '{}')),
              ('route53', 'ListHostedZones', {}, reply(200, '<ListHostedZonesResponse><HostedZones/><IsTruncated>false'
                                                            '</IsTruncated><MaxItems>1</MaxItems>'
                                                            '</ListHostedZonesResponse>'))]
    modes = [('default', {}), ('legacy-2', {'retries': {'mode': 'legacy', 'max_attempts': 2}}),
             ('standard', {'retries': {'mode': 'standard'}}), ('standard-5', {'retries': {
                 'mode': 'standard', 'total_max_attempts': 5}}), ('none', {'retries': {'max_attempts': 0}}),
             ('adaptive', {'retries': {'mode': 'adaptive', 'max_attempts': 3}})]
    for svc, op, p, ok in probes:
        om = source.driver.model(svc).operation_model(op)
        thr = wire_format.error(om, 'ThrottlingException', 'Rate exceeded', 400, s3=svc == 's3')
        scripts = {
            '500-ok': [reply(500), ok],
            '502-503-504-ok': [reply(502), reply(503), reply(504), ok],
            '500-forever': [reply(500, 'x')] * 14,
            '429-ok': [reply(429), ok],
            'throttle-ok': [thr, ok],
            'throttle-forever': [thr] * 14,
            '501-no-retry': [reply(501), ok],
            '400-no-retry': [wire_format.error(om, 'ValidationException', 'no', 400, s3=svc == 's3'), ok],
            'timeout-ok': [{'raise': 'ReadTimeoutError'}, ok],
            'connect-ok': [{'raise': 'ConnectTimeoutError'}, {'raise': 'EndpointConnectionError'}, ok],
            'closed-forever': [{'raise': 'ConnectionClosedError'}] * 14,
            'date-ttl': [dict(reply(500), headers=[['Date', 'Thu, 01 Jan 2026 00:00:10 GMT']]), ok],
        }
        for ml, cfg in modes:
            for sl, sc in scripts.items():
                if ml in ('adaptive',) and 'throttle' in sl:
                    continue
                add(f'{ml}/{sl}', svc, op, sc, p, **({'config': cfg} if cfg else {}))


def s3_handling(add):
    B = {'Bucket': 'conf-bucket', 'Key': 'k'}
    ok = reply(200, 'hello', [('ETag', '"e"')])
    add('redirect-301-header', 's3', 'GetObject', [
        s3err('PermanentRedirect', status=301, headers=[('x-amz-bucket-region', 'eu-central-1')],
              extra='<Endpoint>conf-bucket.s3.eu-central-1.amazonaws.com</Endpoint>'), ok], B)
    add('redirect-307', 's3', 'GetObject', [
        s3err('TemporaryRedirect', status=307, headers=[('x-amz-bucket-region', 'us-west-2')],
              extra='<Endpoint>conf-bucket.s3.us-west-2.amazonaws.com</Endpoint>'), ok], B)
    add('redirect-malformed', 's3', 'GetObject', [
        s3err('AuthorizationHeaderMalformed', 'region', 400, extra='<Region>eu-west-1</Region>'), ok], B)
    add('redirect-head', 's3', 'HeadObject', [
        reply(301, '', [('x-amz-bucket-region', 'ap-south-1')]), reply(200, '', [('ETag', '"e"')])], B)
    add('redirect-headbucket-probe', 's3', 'ListObjectsV2', [
        s3err('PermanentRedirect', status=301), reply(301, '', [('x-amz-bucket-region', 'sa-east-1')]),
        reply(200, '<ListBucketResult><Name>conf-bucket</Name></ListBucketResult>')], {'Bucket': 'conf-bucket'})
    add('copy-200-error', 's3', 'CopyObject', [
        s3err('InternalError', status=200), reply(200, '<CopyObjectResult><ETag>"e"</ETag></CopyObjectResult>')],
        {**B, 'CopySource': {'Bucket': 'src', 'Key': 'a b+c', 'VersionId': 'v=1'}})
    add('complete-200-error', 's3', 'CompleteMultipartUpload', [
        s3err('InternalError', status=200)] * 6, {**B, 'UploadId': 'u', 'MultipartUpload': {'Parts': [
            {'ETag': 'e', 'PartNumber': 1}]}})
    add('copy-truncated', 's3', 'UploadPartCopy', [
        reply(200, '<CopyPartResult><ETag>'), reply(200, '<CopyPartResult><ETag>"e"</ETag></CopyPartResult>')],
        {**B, 'CopySource': 'src/k', 'PartNumber': 1, 'UploadId': 'u'})
    add('list-url-decoding', 's3', 'ListObjectsV2', [reply(200, (
        '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name><Prefix>a%2Bb/</Prefix>'
        '<EncodingType>url</EncodingType><Contents><Key>a%2Bb/c+d%20%C3%A9</Key><Size>5</Size></Contents>'
        '<CommonPrefixes><Prefix>x%2Fy/</Prefix></CommonPrefixes><IsTruncated>false</IsTruncated>'
        '</ListBucketResult>'))], {'Bucket': 'conf-bucket'})
    add('list-url-explicit', 's3', 'ListObjects', [reply(200, (
        '<ListBucketResult><Name>b</Name><Marker>m%2B</Marker><EncodingType>url</EncodingType><Contents><Key>a%2Bb'
        '</Key></Contents></ListBucketResult>'))], {'Bucket': 'conf-bucket', 'EncodingType': 'url'})
    add('location-null', 's3', 'GetBucketLocation', [reply(200, '<LocationConstraint/>')], {'Bucket': 'conf-bucket'})
    add('location', 's3', 'GetBucketLocation', [reply(200, '<LocationConstraint>EU</LocationConstraint>')],
        {'Bucket': 'conf-bucket'})
    add('expires-bad', 's3', 'GetObject', [reply(200, 'x', [('Expires', 'never')])], B)
    add('metadata', 's3', 'HeadObject', [reply(200, '', [('x-amz-meta-Some-Key', 'v'), ('X-Amz-Meta-utf', '=?UTF-8?B?w6k=?='),
                                                         ('x-amz-missing-meta', '2'), ('Content-Length', '12')])], B)
    add('sse-c', 's3', 'GetObject', [ok], {**B, 'SSECustomerKey': {'$base64': base64_text('k' * 32)},
                                           'SSECustomerAlgorithm': 'AES256'})
    add('sse-c-text', 's3', 'PutObject', [reply(200)], {**B, 'SSECustomerKey': 'k' * 32, 'SSECustomerAlgorithm': 'AES256',
                                                        'Body': {'$base64': base64_text('x')}})
    add('copy-sse-c', 's3', 'CopyObject', [reply(200, '<CopyObjectResult/>')], {
        **B, 'CopySource': 'src/k', 'CopySourceSSECustomerKey': 'k' * 32, 'CopySourceSSECustomerAlgorithm': 'AES256'})
    crc = base64.b64encode(struct.pack('>I', zlib.crc32(b'hello'))).decode()
    sha = base64.b64encode(hashlib.sha256(b'hello').digest()).decode()
    for label, hd in (('crc32-ok', [('x-amz-checksum-crc32', crc)]), ('crc32-bad', [('x-amz-checksum-crc32', 'AAAAAA==')]),
                      ('sha256-ok', [('x-amz-checksum-sha256', sha)]), ('sha256-bad', [('x-amz-checksum-sha256', crc)]),
                      ('composite', [('x-amz-checksum-crc32', 'AAAAAA==-3')]), ('none', [])):
        add('checksum-' + label, 's3', 'GetObject', [reply(200, 'hello', hd)], B)
        add('checksum-req-' + label, 's3', 'GetObject', [reply(200, 'hello', hd)], B, config={
            'response_checksum_validation': 'when_required'})
    for alg in ('CRC32', 'SHA1', 'SHA256'):
        add('put-' + alg, 's3', 'PutObject', [reply(200)], {**B, 'Body': {'$base64': base64_text('hello')},
                                                            'ChecksumAlgorithm': alg})
        add('put-http-' + alg, 's3', 'PutObject', [reply(200)], {**B, 'Body': {'$base64': base64_text('hello')},
                                                                 'ChecksumAlgorithm': alg}, use_ssl=False)
        add('delete-objects-' + alg, 's3', 'DeleteObjects', [reply(200, '<DeleteResult/>')], {
            'Bucket': 'conf-bucket', 'ChecksumAlgorithm': alg, 'Delete': {'Objects': [{'Key': 'a & b'}]}})
    add('put-stream', 's3', 'PutObject', [reply(200)], {**B, 'Body': {'$stream': base64_text('streamed' * 10)}})
    add('put-stream-retry', 's3', 'PutObject', [reply(500), reply(200)], {**B, 'Body': {'$stream': base64_text('streamed' * 10)}})
    add('put-empty', 's3', 'PutObject', [reply(200)], {**B, 'Body': {'$base64': ''}})
    add('put-nobody', 's3', 'PutObject', [reply(200)], B)
    add('put-text', 's3', 'PutObject', [reply(200)], {**B, 'Body': 'text \u00e9'})
    add('put-when-required', 's3', 'PutObject', [reply(200)], {**B, 'Body': {'$base64': base64_text('x')}}, config={
        'request_checksum_calculation': 'when_required'})
    add('put-signed-payload', 's3', 'PutObject', [reply(200)], {**B, 'Body': {'$base64': base64_text('x')}}, config={
        'request_checksum_calculation': 'when_required', 's3': {'payload_signing_enabled': True}})
    add('put-custom-endpoint', 's3', 'PutObject', [reply(200)], {**B, 'Body': {'$base64': base64_text('x')}},
        endpoint_url='http://localhost:9000')
    add('upload-part', 's3', 'UploadPart', [reply(200)], {**B, 'Body': {'$base64': base64_text('x')}, 'PartNumber': 2, 'UploadId': 'u'})
    for i, key in enumerate(['a/b', '/lead', 'sp ace', 'plus+', 'pct%25', 'uni\u00e9\u65e5', 'q?x=1', 'h#x', 'dot/../x', './y',
                             'a//b', '~t', "it's", 'a&b=c', '\U0001f600', 'semi;colon', '*', 'back\\slash', 'trail/', '..']):
        add(f'key-{i}', 's3', 'GetObject', [ok], {'Bucket': 'conf-bucket', 'Key': key})
    for i, bucket in enumerate(['conf-bucket', 'dotted.bucket.name', 'UPPER', 'under_score', 'ab', '192.168.1.1', 'x' * 63,
                                'bad bucket', 'arn:aws:s3:us-west-2:123456789012:accesspoint/ap1',
                                'arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/accesspoint/ap1',
                                'arn:aws:s3-object-lambda:us-east-1:123456789012:accesspoint/ol1',
                                'arn:aws:s3:us-east-1:123456789012:bucket/x', 'conf--use1-az4--x-s3']):
        for label, kw in (('', {}), ('-path', {'config': {'s3': {'addressing_style': 'path'}}}),
                          ('-virtual', {'config': {'s3': {'addressing_style': 'virtual'}}}),
                          ('-accelerate', {'config': {'s3': {'use_accelerate_endpoint': True}}}),
                          ('-dual', {'config': {'use_dualstack_endpoint': True}}),
                          ('-fips', {'config': {'use_fips_endpoint': True}, 'region': 'us-gov-west-1'}),
                          ('-arnregion', {'config': {'s3': {'use_arn_region': False}}, 'region': 'eu-west-1'}),
                          ('-legacy', {'config': {'s3': {'us_east_1_regional_endpoint': 'regional'}}}),
                          ('-v4', {'config': {'signature_version': 's3v4'}, 'region': 'eu-west-2'}),
                          ('-custom', {'endpoint_url': 'https://store.example.com:8443'}),
                          ('-unsigned', {'config': {'signature_version': 'unsigned'}})):
            add(f'bucket-{i}{label}', 's3', 'GetObject', [
                reply(200, '<CreateSessionResult><Credentials><SessionToken>T</SessionToken><SecretAccessKey>S</SecretAccessKey>'
                           '<AccessKeyId>A</AccessKeyId><Expiration>2026-01-01T00:05:00Z</Expiration></Credentials>'
                           '</CreateSessionResult>') if '--x-s3' in bucket else ok, ok], {'Bucket': bucket, 'Key': 'k'}, **kw)


def service_handling(add):
    add('crc32-bad', 'dynamodb', 'GetItem', [reply(200, '{}', [('x-amz-crc32', '1')]),
                                             reply(200, '{}', [('x-amz-crc32', str(zlib.crc32(b'{}')))])],
        {'TableName': 't', 'Key': {'a': {'S': 'x'}}})
    add('policy-json', 'iam', 'GetRolePolicy', [reply(200, (
        '<GetRolePolicyResponse><GetRolePolicyResult><RoleName>r</RoleName><PolicyName>p</PolicyName><PolicyDocument>'
        '%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D</PolicyDocument></GetRolePolicyResult>'
        '</GetRolePolicyResponse>'))], {'RoleName': 'r', 'PolicyName': 'p'})
    add('console-output', 'ec2', 'GetConsoleOutput', [reply(200, (
        '<GetConsoleOutputResponse><instanceId>i-1</instanceId><output>aGVsbG8gd29ybGQ=</output>'
        '</GetConsoleOutputResponse>'))], {'InstanceId': 'i-1'})
    add('user-data', 'ec2', 'RunInstances', [reply(200, '<RunInstancesResponse/>')], {
        'MinCount': 1, 'MaxCount': 1, 'ImageId': 'ami-1', 'UserData': '#!/bin/sh\necho \u00e9'})
    add('user-data', 'autoscaling', 'CreateLaunchConfiguration', [reply(200, '<R/>')], {
        'LaunchConfigurationName': 'n', 'UserData': 'abc'})
    add('copy-snapshot', 'ec2', 'CopySnapshot', [reply(200, '<CopySnapshotResponse><snapshotId>s</snapshotId></CopySnapshotResponse>')],
        {'SourceRegion': 'us-west-2', 'SourceSnapshotId': 'snap-1'})
    add('presigned', 'rds', 'CopyDBSnapshot', [reply(200, '<CopyDBSnapshotResponse><CopyDBSnapshotResult/></CopyDBSnapshotResponse>')],
        {'SourceRegion': 'us-west-2', 'SourceDBSnapshotIdentifier': 'arn:aws:rds:us-west-2:1:snapshot:x',
         'TargetDBSnapshotIdentifier': 't'})
    add('presigned', 'neptune', 'CreateDBCluster', [reply(200, '<CreateDBClusterResponse><CreateDBClusterResult/></CreateDBClusterResponse>')],
        {'SourceRegion': 'us-west-2', 'DBClusterIdentifier': 'c', 'Engine': 'neptune', 'KmsKeyId': 'k'})
    add('upload', 'glacier', 'UploadArchive', [reply(201, '', [('x-amz-archive-id', 'a')])], {
        'vaultName': 'v', 'body': {'$base64': base64_text('hello' * 100)}})
    add('default-account', 'glacier', 'ListVaults', [reply(200, '{}')], {})
    add('headers', 'apigateway', 'GetRestApis', [reply(200, '{}')], {})
    add('id-prefix', 'route53', 'GetHostedZone', [reply(200, '<GetHostedZoneResponse><HostedZone><Id>/hostedzone/Z</Id>'
                                                             '</HostedZone></GetHostedZoneResponse>')], {'Id': '/hostedzone/Z'})
    add('predict', 'machinelearning', 'Predict', [reply(200, '{}')], {
        'MLModelId': 'm', 'Record': {'a': 'b'}, 'PredictEndpoint': 'https://realtime.example.com/x'})
    add('queue-url', 'sqs', 'SendMessage', [reply(200, '{"MessageId":"m","MD5OfMessageBody":"5d41402abc4b2a76b9719d911017c592"}')],
        {'QueueUrl': 'https://sqs.eu-west-1.amazonaws.com/123456789012/q', 'MessageBody': 'hello'})
    add('query-compatible-error', 'sqs', 'GetQueueUrl', [{'status': 400, 'headers': [
        ['x-amzn-query-error', 'AWS.SimpleQueueService.NonExistentQueue;Sender']], 'body_b64': base64_text(
            '{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"gone"}')}], {'QueueName': 'q'})
    add('no-sign', 'sts', 'AssumeRoleWithWebIdentity', [reply(200, (
        '<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>A</AccessKeyId>'
        '<SecretAccessKey>S</SecretAccessKey><SessionToken>T</SessionToken><Expiration>2026-01-01T01:00:00Z</Expiration>'
        '</Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>'))],
        {'RoleArn': 'arn:aws:iam::1:role/r12345678901234', 'RoleSessionName': 's12', 'WebIdentityToken': 'tok1'})
    add('no-sign', 'cognito-idp', 'InitiateAuth', [reply(200, '{}')], {
        'AuthFlow': 'USER_PASSWORD_AUTH', 'ClientId': 'c', 'AuthParameters': {'USERNAME': 'u'}})
    add('compressed', 'cloudwatch', 'PutMetricData', [reply(200)], {'Namespace': 'n', 'MetricData': [
        {'MetricName': 'metric-%d' % i, 'Value': i * 1.5} for i in range(300)]})
    add('not-compressed', 'cloudwatch', 'PutMetricData', [reply(200)], {'Namespace': 'n', 'MetricData': [
        {'MetricName': 'm', 'Value': 1.0}]})
    add('discovery', 'timestream-query', 'Query', [
        reply(200, '{"Endpoints":[{"Address":"cell1.timestream.example.com","CachePeriodInMinutes":10}]}'),
        reply(200, '{"QueryId":"q","Rows":[],"ColumnInfo":[]}')], {'QueryString': 'select 1'})
    add('discovery-error', 'timestream-write', 'ListDatabases', [reply(500)] * 14, {})
    add('discovery-off', 'timestream-write', 'ListDatabases', [reply(200, '{}')], {}, config={
        'endpoint_discovery_enabled': False})
    add('gzip', 'dynamodb', 'ListTables', [reply(200, '{"TableNames":["a"]}')], {})
    add('account-id-endpoint', 'dynamodb', 'ListTables', [reply(200, '{}')], {}, credentials={
        **CREDENTIALS, 'account_id': '123456789012'})
    add('account-id-required', 'dynamodb', 'ListTables', [reply(200, '{}')], {}, config={
        'account_id_endpoint_mode': 'required'})
    add('bearer', 'bedrock-runtime', 'Converse', [reply(200, '{}')], {'modelId': 'maker.model/v1:0', 'messages': []},
        bearer_token='tok', config={'auth_scheme_preference': 'httpBearerAuth'})
    add('document', 'bedrock-runtime', 'Converse', [reply(200, '{"output":{"message":{"role":"assistant","content":[{"toolUse":'
        '{"toolUseId":"t","name":"n","input":{"a":[1,2.5,null,{"b":true}]}}}]}},"stopReason":"tool_use"}')],
        {'modelId': 'm', 'messages': [{'role': 'user', 'content': [{'text': 'hi'}]}], 'additionalModelRequestFields': {
            'top': [1, 'x', None, {'y': False}]}})
    add('cloudsearch-get', 'cloudsearchdomain', 'Search', [reply(200, '{}')], {'query': 'a b&c' * 30},
        endpoint_url='https://search.example.com')
    add('lex', 'lex-runtime', 'PostContent', [reply(200, 'audio', [('x-amz-lex-session-attributes', base64_text('{"a":1}'))])], {
        'botName': 'b', 'botAlias': 'a', 'userId': 'u1', 'contentType': 'text/plain', 'inputStream': {'$base64': base64_text('hi')},
        'sessionAttributes': {'k': 'v'}})
    add('iot-no-content', 'iot-data', 'Publish', [reply(200)], {'topic': 'a/b c', 'payload': {'$base64': base64_text('p')}})
    add('eventbridge-endpoint', 'events', 'PutEvents', [reply(200, '{}')], {'EndpointId': 'abc.123', 'Entries': [{'Source': 's'}]})


METHODS = [
    ('token', 'rds', 'generate_db_auth_token', {'DBHostname': 'db.example.com', 'Port': 3306, 'DBUsername': 'u'}),
    ('token-region', 'rds', 'generate_db_auth_token', {'DBHostname': 'db.example.com', 'Port': 3306,
                                                   'DBUsername': 'u', 'Region': 'eu-west-1'}),
    ('connect', 'dsql', 'generate_db_connect_auth_token', {'Hostname': 'h.dsql.us-east-1.on.aws'}),
    ('admin', 'dsql', 'generate_db_connect_admin_auth_token', {'Hostname': 'h.dsql.us-east-1.on.aws',
                                                           'ExpiresIn': 60}),
    ('can-paginate', 's3', 'can_paginate', {'operation_name': 'list_objects_v2'}),
    ('cannot-paginate', 's3', 'can_paginate', {'operation_name': 'get_object'}),
]


def client_methods(source, writer):
    """Client methods without an operation."""
    for label, service, method, arguments in METHODS:
        case_id = f'beh/{service}/{method}/{label}'
        line = {**line_for(service, None, 'method'), 'method': method, 'arguments': arguments}
        del line['operation']
        out = source.driver.handle({'id': case_id, **line})
        out.pop('id')
        if 'error' in out:
            out = {'error': {'type': out['error']['type']}}
        writer.add({'id': case_id, 'suite': 'behaviour', 'service': service, 'operation': None, 'input': line,
                    'check': 'value', 'expect': out}, case_id)
