"""The reader's network in PyTorch, as src/answer/reading/network reads it, and the questions that it is fitted on."""
import math
import struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH = 64
DILATIONS = (1, 2, 4)
LONGEST_SENTENCE = 70
SAME = 200
# Inputs of a word and how many rows the table of each has; see word-inputs.ts.
QUESTION_TABLES = dict(surface=1001, tag=16, shape=6, isTerm=2, askedFocus=2)
SENTENCE_TABLES = dict(surface=1001, tag=16, shape=6, suffix=20, mark=6, name=5, figure=4, isFocus=2)
OTHER_TABLES = dict(kind=12, expects=14, rank=6)


def read_embedding(path):
    """Unit vectors of the built-in embedding, row 0 zeros, with their lengths over the mean one, and that mean."""
    data = open(path, "rb").read()
    _, dimension, words, shared, size = struct.unpack("<5I", data[:20])
    scales_at = 20 + (size + 3) // 4 * 4
    values_at = scales_at + (words + shared) * 4
    values = np.frombuffer(data, np.int8, words * dimension, values_at).reshape(words, dimension).astype(np.float32)
    norms = np.linalg.norm(values, axis=1)
    lengths = norms * np.frombuffer(data, "<f4", words, scales_at)
    table = np.zeros((words + 1, dimension), np.float32)
    table[1:] = values / (norms[:, None] + 1e-6)
    relative = np.full(words + 1, 1.5, np.float32)
    relative[1:] = lengths / lengths.mean()
    return torch.tensor(table), torch.tensor(relative), float(lengths.mean())


def read_questions(path):
    """Questions as records.ts writes them: (origin, kind, expects, question words, [(words, likenesses, spans, log share)])."""
    numbers = np.fromfile(path, np.uint16)
    questions, at = [], 0
    while at < len(numbers):
        length = int(numbers[at]) + (int(numbers[at + 1]) << 16)
        record = numbers[at + 2 : at + 2 + length].astype(np.int64)
        at += 2 + length
        origin, count, asked, kind, expects = record[:5]
        words = record[5 : 5 + 6 * asked].reshape(asked, 6)
        place, sentences = 5 + 6 * asked, []
        for _ in range(count):
            sizes = record[place : place + 4]
            place += 4
            parts = []
            for size, columns in zip(sizes[:3], (9, 3, 3)):
                parts.append(record[place : place + size * columns].reshape(size, columns))
                place += size * columns
            parts[2] = parts[2][parts[2][:, 1] < LONGEST_SENTENCE]
            sentences.append((*parts, math.log(max(1, sizes[3]) / 1000)))
        questions.append((int(origin), int(kind), int(expects), words, sentences))
    return questions


def batch_of(questions):
    """Padded tensors; of spans one row each: sentence, first word, last word, label."""
    sentences = [(i, rank, *sentence) for i, question in enumerate(questions) for rank, sentence in enumerate(question[4])]
    asked = max(len(question[3]) for question in questions)
    longest = max(len(sentence[2]) for sentence in sentences)
    question_words = np.zeros((len(questions), asked, 6), np.int64)
    question_mask = np.zeros((len(questions), asked), bool)
    for i, (_, _, _, words, _) in enumerate(questions):
        question_words[i, : len(words)], question_mask[i, : len(words)] = words, True
    words = np.zeros((len(sentences), longest, 9), np.int64)
    mask = np.zeros((len(sentences), longest), bool)
    near, same = np.zeros((2, len(sentences), longest, asked), np.float32)
    spans = []
    for n, (_, _, own, likenesses, labelled, _) in enumerate(sentences):
        words[n, : len(own)], mask[n, : len(own)] = own, True
        equal = likenesses[likenesses[:, 2] == SAME]
        like = likenesses[likenesses[:, 2] != SAME]
        same[n, equal[:, 0], equal[:, 1]] = 1
        near[n, like[:, 0], like[:, 1]] = like[:, 2] / 100
        spans.append(np.concatenate([np.full((len(labelled), 1), n), labelled], 1))
    arrays = dict(
        question=question_words,
        question_mask=question_mask,
        kind=np.array([question[1] for question in questions]),
        expects=np.array([question[2] for question in questions]),
        words=words,
        mask=mask,
        near=near,
        same=same,
        of=np.array([sentence[0] for sentence in sentences]),
        rank=np.array([sentence[1] for sentence in sentences]),
        share=np.array([sentence[5] for sentence in sentences], np.float32),
        spans=np.concatenate(spans),
    )
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


class Block(nn.Module):
    """A residual depthwise separable convolution over layer-normalised words."""

    def __init__(self, dilation, reach):
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.along = nn.Conv1d(WIDTH, WIDTH, 2 * reach + 1, padding=dilation * reach, dilation=dilation, groups=WIDTH)
        self.across = nn.Linear(WIDTH, WIDTH)
        self.dilation = dilation

    def forward(self, words, mask, dropout):
        mixed = self.along((self.norm(words) * mask).transpose(1, 2)).transpose(1, 2)
        return (words + F.dropout(self.across(F.relu(mixed)), dropout, self.training)) * mask


class Network(nn.Module):
    def __init__(self, table, lengths):
        super().__init__()
        self.register_buffer("table", table, persistent=False)
        self.register_buffer("lengths", lengths, persistent=False)
        self.project = nn.Linear(table.shape[1], WIDTH, bias=False)
        nn.init.uniform_(self.project.weight, -0.5, 0.5)
        self.by_length = nn.Parameter(torch.zeros(WIDTH))
        sizes = {**QUESTION_TABLES, **SENTENCE_TABLES, **OTHER_TABLES}
        self.tables = nn.ModuleDict({name: nn.Embedding(size, WIDTH) for name, size in sizes.items()})
        for each in self.tables.values():
            nn.init.normal_(each.weight, 0, 0.1)
        self.question_blocks = nn.ModuleList(Block(1, 1) for _ in range(2))
        self.attention = nn.Linear(WIDTH, 1)
        self.likeness = nn.Linear(WIDTH, WIDTH, bias=False)
        self.gates = nn.Parameter(torch.tensor([4.0, 2.0, 0.0]))
        self.answer_type = nn.Linear(WIDTH, WIDTH)
        self.fuse = nn.Linear(5 * WIDTH + 4, WIDTH)
        self.blocks = nn.ModuleList(Block(dilation, 2) for dilation in DILATIONS)
        self.edges = nn.Linear(WIDTH, 3)
        self.asked_edges = nn.Linear(WIDTH, 3 * WIDTH)
        self.sentence = nn.Linear(WIDTH, 1)
        self.share_weight = nn.Parameter(torch.tensor(0.5))
        self.dropout = 0.1

    def embed(self, words, tables):
        vectors = self.table[words[..., 0]]
        if self.training:
            vectors = vectors * (torch.rand(*vectors.shape[:2], 1) > self.dropout / 2)
        embedded = self.project(vectors) + self.lengths[words[..., 0]].unsqueeze(-1) * self.by_length
        for column, name in enumerate(tables, 1):
            embedded = embedded + self.tables[name](words[..., column])
        return embedded

    def drop(self, values):
        return F.dropout(values, self.dropout, self.training)

    def read_question(self, batch):
        mask = batch["question_mask"].unsqueeze(-1).float()
        kinds = self.tables["kind"](batch["kind"]) + self.tables["expects"](batch["expects"])
        words = self.embed(batch["question"], QUESTION_TABLES) + kinds.unsqueeze(1)
        read = self.drop(words) * mask
        for block in self.question_blocks:
            read = block(read, mask, self.dropout)
        shares = self.attention(read).squeeze(-1).masked_fill(~batch["question_mask"], -1e9).softmax(-1)
        return words, read, (shares.unsqueeze(-1) * read).sum(1)

    def forward(self, batch):
        """Logits of the spans of a batch."""
        of, near, same = batch["of"], batch["near"], batch["same"]
        asked, read, whole = self.read_question(batch)
        mask = batch["mask"].unsqueeze(-1).float()
        words = self.drop(self.embed(batch["words"], SENTENCE_TABLES)) * mask
        likeness = self.likeness(words) @ self.likeness(asked)[of].transpose(1, 2) / math.sqrt(WIDTH)
        logits = likeness + self.gates[0] * near + self.gates[1] * same
        logits = logits.masked_fill(~batch["question_mask"][of].unsqueeze(1), -1e9)
        none = self.gates[2].expand(*logits.shape[:2], 1)
        aligned = torch.cat([logits, none], 2).softmax(-1)[..., :-1] @ read[of]
        nearest, alike = near.max(-1)[0].unsqueeze(-1), same.max(-1)[0].unsqueeze(-1)
        share = batch["share"][:, None, None].expand(-1, words.shape[1], 1)
        told = nearest * self.lengths[batch["words"][..., 0]].unsqueeze(-1)
        of_type = words * self.answer_type(whole)[of].unsqueeze(1)
        every = whole[of].unsqueeze(1).expand_as(words)
        fused = torch.cat([words, aligned, words * aligned, of_type, every, nearest, alike, told, 0.3 * share], -1)
        found = F.relu(self.fuse(fused) + self.tables["rank"](batch["rank"]).unsqueeze(1)) * mask
        for block in self.blocks:
            found = block(found, mask, self.dropout)
        asked_edges = self.asked_edges(whole)[of].view(len(of), 3, WIDTH)
        edges = self.edges(found) + torch.einsum("nld,nkd->nlk", found, asked_edges) / math.sqrt(WIDTH)
        runs_on = torch.cumsum(edges[..., 2] * batch["mask"], 1)
        highest = found.masked_fill(mask == 0, -1e4).max(1)[0]
        sentence = self.sentence(highest).squeeze(-1) + self.share_weight * batch["share"]
        n, first, last = batch["spans"][:, 0], batch["spans"][:, 1], batch["spans"][:, 2]
        return edges[n, first, 0] + edges[n, last, 1] + runs_on[n, last] - runs_on[n, first] + sentence[n]
